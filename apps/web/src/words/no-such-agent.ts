/** The page of somebody whom nobody knows, or nobody may see. */
export const NO_SUCH_AGENT_WORDS = {
  title: 'No such agent · Readyboard',
  heading: 'No agent here has this address',
  detail:
    'The link names somebody whom neither Zoom’s lists nor any stored time sheet know, or whom you may not see. Ask the person who sent it, or look for the name among all agents.',
  allAgents: 'Show all agents',
}

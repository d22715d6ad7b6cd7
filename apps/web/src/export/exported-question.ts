import type { Question } from '@readyboard/contract'
import { agentOfPath } from '../question/agent-path.ts'

/** What a page's file answers: on one agent's page that agent alone. */
export function exportedQuestion(question: Question, pathname: string): Question {
  const agent = agentOfPath(pathname)
  return agent === null ? question : { ...question, agents: [agent], teams: [], except: [] }
}

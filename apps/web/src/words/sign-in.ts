/** Before anybody is known, and what is said of who is. */
export const SIGN_IN = {
  title: 'Sign in',
  heading: 'Sign in to Readyboard',
  why: 'You see the queues that Zoom says you supervise, and your own numbers where you take calls.',
  button: 'Sign in',
  returns: 'You come back to the page that you opened.',
  because: {
    expired: 'That sign-in took too long, or began in another browser. Begin again.',
    refused:
      'Your organisation’s sign-in did not say who you are. Begin again; if it keeps happening, tell your administrator.',
    unavailable: 'Your organisation’s sign-in does not answer at the moment. Try again in a minute.',
    out: 'You are signed out.',
  },

  signOut: 'Sign out',
  signingOut: 'Signing out …',
  signOutFailed: 'You are still signed in: the server did not answer. Try again.',
  roles: {
    administrator: 'Administrator',
    supervisor: 'Supervisor',
    agent: 'Agent',
    guest: 'No queue yet',
  },

  nothingYours: 'There is nothing here for you yet.',
  nothingYoursHelp:
    'Zoom does not list you as the supervisor of a queue, nor as somebody who takes calls. Ask whoever looks after Zoom Contact Center to add you; it counts here within minutes.',
}

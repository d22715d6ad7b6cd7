/** Where the browser has no network. */
export const OFFLINE = {
  title: 'You are offline.',
  help: 'The numbers stay as they were and go on by themselves once the network is back.',
}

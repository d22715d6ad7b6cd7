/** The three states of an agent, and the time that they make: as a name, and inside a sentence. */
export const STATES = {
  occupied: { name: 'Occupied', words: 'occupied' },
  ready: { name: 'Ready', words: 'ready' },
  notReady: { name: 'Not ready', words: 'not ready' },
  online: { name: 'Online' },
}

// Tests read numbers and dates as a reader in Britain does, wherever they run.
Object.defineProperty(globalThis.navigator, 'language', { value: 'en-GB', configurable: true })

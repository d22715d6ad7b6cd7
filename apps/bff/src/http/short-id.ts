import { randomInt } from 'node:crypto'

/** Digits and small letters that nobody takes for one another. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz'
const LENGTH = 10
const TRIES = 5

/** 31^10 of them: a million links leave one guess in a billion that finds one. */
function shortId(): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

/** Keeps something under an id of its own; `keep` says whether that one was free. */
export async function underShortId(keep: (id: string) => Promise<boolean>): Promise<string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const id = shortId()
    if (await keep(id)) return id
  }
  throw new Error('no free id was found')
}

/** A text without accents and in small letters, so that `asa` finds `Åsa`. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .replaceAll('ß', 'ss')

const START_OF_WORD = 10
const IN_A_ROW = 6
const PLAIN = 1

/**
 * How well a text answers what was typed: 0 not at all. Every word of it has to be there, letter by letter in order;
 * letters that begin a word or stand in a row count more, and so does a short text.
 */
export function fuzzyScore(text: string, typed: string): number {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return 1
  const target = folded(text)
  let score = 0
  for (const word of words) {
    const found = wordScore(target, word)
    if (found === 0) return 0
    score += found
  }
  return score / (1 + target.length / 80)
}

function wordScore(text: string, word: string): number {
  const whole = text.indexOf(word)
  // Letters scattered over a text mean something only where they begin its words.
  if (whole < 0) return initialsScore(text, word)
  const best = startsAt(text, word)
  return (best >= 0 ? START_OF_WORD : PLAIN) + word.length * IN_A_ROW
}

/** Where a word begins with it; -1 where none does. */
function startsAt(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (isStart(text, at)) return at
  return -1
}

/** `l7d` for `last 7 days`, `nr` for `not ready`: each letter begins a word, or follows the one before it. */
function initialsScore(text: string, word: string): number {
  let score = 0
  let at = -1
  for (const letter of word) {
    const next = text[at + 1] === letter ? at + 1 : nextStart(text, letter, at + 1)
    if (next < 0) return 0
    score += isStart(text, next) ? START_OF_WORD / 2 : PLAIN
    at = next
  }
  return score
}

function nextStart(text: string, letter: string, from: number): number {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) if (isStart(text, at)) return at
  return -1
}

const isStart = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

// The words of the page stand in one catalogue, apps/web/src/words: finds those that stand elsewhere in its code.
import { readdirSync, readFileSync } from 'node:fs'
import { wordsInCode } from './words-in-code.mjs'
import { inRoot } from './workspace.mjs'

const SOURCES = 'apps/web/src'
const NOT_READ = /^(?:words|testing)\/|\.(?:test|fixture)\.tsx?$/

const files = readdirSync(inRoot(SOURCES), { recursive: true }).filter((name) => /\.tsx?$/.test(name))
const found = files
  .filter((name) => !NOT_READ.test(name))
  .sort()
  .flatMap(wordsOf)
// A check that finds nothing where nothing but words stands would never find anything.
const inCatalogue = files.filter((name) => name.startsWith('words/')).flatMap(wordsOf)

const lines = [
  ...(inCatalogue.length < files.length
    ? [`the words of ${SOURCES}/words are not found: scripts/words-in-code.mjs is blind`]
    : []),
  ...found.map(({ place, text }) => `${place} holds words that belong in ${SOURCES}/words: ${text}`),
]
for (const line of lines) console.log(line)
process.exitCode = lines.length > 0 ? 1 : 0

function wordsOf(name) {
  const words = wordsInCode(readFileSync(inRoot(SOURCES, name), 'utf8'), name.endsWith('x'))
  return words.map(({ line, text }) => ({ place: `${SOURCES}/${name}:${line}`, text }))
}

// A document stays true when every path that it names exists: looks at what README.md and docs/** put in backticks.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inRoot } from './workspace.mjs'

const OURS = /^(?:apps|packages|e2e|docs|scripts|bench|\.ci)\/[\w./@-]+$|^[\w.-]+\.(?:md|ya?ml|mjs)$/
// Made by the build or at run time, so absent from a fresh clone.
const MADE = /(^|\/)(dist|data|\.cache|node_modules)(\/|$)/

const inDocs = existsSync(inRoot('docs')) ? readdirSync(inRoot('docs'), { recursive: true }) : []
const documents = ['README.md', ...inDocs.map((name) => `docs/${name}`)].filter(
  (path) => path.endsWith('.md') && existsSync(inRoot(path)),
)

const missing = documents.flatMap((document) => {
  const text = readFileSync(inRoot(document), 'utf8')
  const named = [
    ...[...text.matchAll(/`([^`\s]+)`/g)].map(([, path]) => ({ path, from: '.' })),
    ...[...text.matchAll(/\]\((?!\w+:|#)([^)\s#]+)/g)].map(([, path]) => ({ path, from: document, isLink: true })),
  ]
  return named
    .filter(({ path, isLink }) => (isLink || OURS.test(path)) && !MADE.test(path))
    .filter(({ path, from }) => !existsSync(from === '.' ? inRoot(path) : inRoot(from, '..', path)))
    .map(({ path }) => `${document} names ${path}, which is not there`)
})
for (const line of missing) console.log(line)
process.exitCode = missing.length > 0 ? 1 : 0

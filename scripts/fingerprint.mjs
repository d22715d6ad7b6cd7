// What a result was made from, as one text: the same text means that nothing has to be made again.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './workspace.mjs'

const NOT_SOURCE = /^(node_modules|dist|dist-types|.*\.tsbuildinfo|.*\.test\.tsx?)$/

/** A digest of the names and contents of files and folders, given by their paths from the root. */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap(filesUnder).sort()) hash.update(`${path}\0`).update(readFileSync(inRoot(path)))
  return hash.digest('hex')
}

function filesUnder(path) {
  if (!statSync(inRoot(path)).isDirectory()) return [path]
  const names = readdirSync(inRoot(path)).filter((name) => !NOT_SOURCE.test(name))
  return names.flatMap((name) => filesUnder(join(path, name)))
}

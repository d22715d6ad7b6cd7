import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type CliParts, type StoreFacts, troubleInWords } from '../cli-parts.ts'
import { bytesInWords, secondsInWords } from '../words.ts'
import { bad, type Finding, ok, warn } from './finding.ts'

const LITTLE_BYTES = 1e9
const TOO_LITTLE_BYTES = 1e8

/** The folder and its disk: whether something can be kept there. */
export async function diskFinding(dataDir: string): Promise<Finding> {
  const folder = await nearest(resolve(dataDir))
  const place = folder === resolve(dataDir) ? dataDir : `${dataDir} (not made yet)`
  if (!(await isWritableFolder(folder)))
    return bad(
      'data folder',
      `${place} cannot be written`,
      'Give the folder to the user who runs Readyboard, or set DATA_DIR.',
    )
  const { bavail, bsize } = await statfs(folder)
  const free = `${place} is writable, ${bytesInWords(bavail * bsize)} are free`
  if (bavail * bsize < TOO_LITTLE_BYTES)
    return bad('data folder', free, 'Make room: on a full disk nothing new is kept.')
  if (bavail * bsize < LITTLE_BYTES)
    return warn('data folder', free, 'Make room soon: a year of 200 agents by the hour takes some hundred MB.')
  return ok('data folder', free)
}

/** Size and age of the file; null where there is none yet. */
export async function storeFile(dataDir: string): Promise<string | null> {
  const file = await stat(join(dataDir, 'readyboard.duckdb')).catch(() => null)
  if (!file) return null
  const log = await stat(join(dataDir, 'readyboard.duckdb.wal')).catch(() => null)
  const ago = (Date.now() - Math.max(file.mtimeMs, log?.mtimeMs ?? 0)) / 1000
  return `${bytesInWords(file.size + (log?.size ?? 0))}, last written ${secondsInWords(Math.max(0, ago))} ago`
}

/** Opens the store that nobody else holds. `usable`: as it is, by this version. */
export async function storeFinding(parts: CliParts, file: string): Promise<{ finding: Finding; usable: boolean }> {
  const { dataDir } = parts.environment
  try {
    const facts = await parts.inspectStore(dataDir)
    const words = `${file}; ${lastFetch(facts)}`
    if (facts.version < facts.newestVersion) {
      const behind = `${words}; version ${facts.version}, this program has ${facts.newestVersion}`
      const todo = 'Run `readyboard migrate`, or start Readyboard, which does it. Keep a copy of the folder before.'
      return { finding: warn('store', behind, todo), usable: false }
    }
    return { finding: ok('store', `${words}; version ${facts.version}`), usable: true }
  } catch (error) {
    const { words, locked } = await troubleInWords(parts, error)
    const todo = locked
      ? 'If that is Readyboard, say where it is with --url; if it hangs, end it.'
      : 'Look at the folder before anything is started over it.'
    return { finding: bad('store', words, todo), usable: false }
  }
}

function lastFetch({ lastFetchedAt }: StoreFacts): string {
  return lastFetchedAt === null
    ? 'nothing was fetched yet'
    : `last fetch ${new Date(lastFetchedAt * 1000).toISOString()}`
}

async function isWritableFolder(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK | constants.X_OK)
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

/** What is there of a path: itself, or that above it in which it would be made. */
async function nearest(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found !== null || dirname(path) === path ? path : nearest(dirname(path))
}

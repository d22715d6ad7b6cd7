import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^readyboard-demo-(\d+)-/

/** A new folder for the demo's data. Those of demos that were killed and could not tidy up are removed. */
export function createDemoFolder(): string {
  const parent = tmpdir()
  for (const name of readdirSync(parent)) {
    const pid = NAME.exec(name)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) removeFolder(join(parent, name))
  }
  return mkdtempSync(join(parent, `readyboard-demo-${process.pid}-`))
}

export function removeFolder(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Somebody else's, or held by the system: it is only a temporary folder.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

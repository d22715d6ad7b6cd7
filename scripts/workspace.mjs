// Where things are. Valid on Node 18, without dependencies: it runs before anything is installed.
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))
export const inRoot = (...parts) => join(root, ...parts)

/** The manifests and settings that decide what is installed. */
export function manifests() {
  const inside = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(inRoot(folder)).map((name) => join(folder, name, 'package.json')),
  )
  return [
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'bench/package.json',
    'e2e/package.json',
    ...inside,
  ].filter((path) => existsSync(inRoot(path)))
}

/** The Node that the install brought along; on systems for which there is none, the one that runs this. */
export function pinnedNode() {
  const brought = inRoot('node_modules', '.bin', 'node')
  if (existsSync(brought)) return brought
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  throw new Error(
    `This system gets no Node from the install (only Linux x64 and arm64 do): install Node 24 or later; this is ${process.version}.`,
  )
}

/** The environment for tools: their commands on the path, and nothing that npm added for its own use. */
export function toolEnvironment(more = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_(config|package|lifecycle)_/i.test(name))
  return {
    ...Object.fromEntries(kept),
    PATH: `${inRoot('node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    ...more,
  }
}

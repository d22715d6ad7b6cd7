import type { ZoomCredentials } from '@readyboard/zoom'
import type { Terminal } from './terminal.ts'

/** What the commands read of the environment. */
export type CliEnvironment = {
  host: string
  port: number
  publicUrl: string | null
  proxy: { https_proxy: string } | null
  dataDir: string
  lookBackDays: number
  consent: { share: number; seconds: number }
  backfill: { days: number; interval: '15_minutes' | '30_minutes' | '1_hour' | '1_day' }
  zoom: { apiUrl: string; oauthUrl: string; credentials: (() => ZoomCredentials) | null }
}

/** A product that lives as long as the command. */
export type OwnProduct = { url: string; close(): Promise<void> }

/** What a store says about itself. Versions count migrations; `lastFetchedAt` in epoch seconds. */
export type StoreFacts = { version: number; newestVersion: number; lastFetchedAt: number | null }

/** What the commands are given from outside their room. */
export type CliParts = {
  environment: CliEnvironment
  terminal: Terminal
  /** Starts the product in this process, on an address of its own, over the store in a folder. */
  startOwn(dataDir: string): Promise<OwnProduct>
  inspectStore(dataDir: string): Promise<StoreFacts>
  migrateStore(dataDir: string): Promise<{ from: number; to: number }>
  /** In one line for a person, null for what is no trouble of the store's. `locked`: another process holds it. */
  storeTrouble(error: unknown): Promise<{ words: string; locked: boolean } | null>
}

/** What an error means, in one line; `locked`: another process holds the store. */
export async function troubleInWords(parts: CliParts, error: unknown): Promise<{ words: string; locked: boolean }> {
  const said = error instanceof Error ? error.message : String(error)
  return (await parts.storeTrouble(error)) ?? { words: said, locked: false }
}

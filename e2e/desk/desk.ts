import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSimulator, type Simulator, type SimulatorOptions } from '@readyboard/zoom-simulator'
import { type BffProcess, startBff } from './bff-process.ts'

/** A simulated Zoom and the product in front of it, with a store of its own that starts empty. */
export type Desk = { url: string; zoom: Simulator; bff: BffProcess; close: () => Promise<void> }

export type DeskOptions = {
  zoom?: SimulatorOptions
  /** The product's environment, on top of what connects it to this Zoom. */
  environment?: Record<string, string>
}

/** Fast unless told otherwise: Zoom sets no limits, and the product is allowed more requests a second than any plan has. */
export async function openDesk({ zoom: options = {}, environment = {} }: DeskOptions = {}): Promise<Desk> {
  const zoom = await createSimulator({
    agents: 60,
    seed: 1,
    limits: false,
    switches: { inconsistentShare: 0.045 },
    ...options,
  })
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-e2e-'))
  const bff = await startBff({
    DATA_DIR: folder,
    ZOOM_API_URL: zoom.apiUrl,
    ZOOM_OAUTH_URL: zoom.oauthUrl,
    ZOOM_ACCOUNT_ID: zoom.accountId,
    ZOOM_CLIENT_ID: zoom.clientId,
    ZOOM_CLIENT_SECRET: zoom.clientSecret,
    ZOOM_HEAVY_PER_SECOND: '200',
    ZOOM_HEAVY_PER_DAY: '30000',
    // The last time clocks went back may be a year ago.
    LOOK_BACK_DAYS: '400',
    // One browser of a test asks more than a person does.
    VIEWER_REQUESTS_PER_MINUTE: '100000',
    ...environment,
  }).catch(async (error: unknown) => {
    await zoom.close()
    throw error
  })
  const close = async (): Promise<void> => {
    await bff.stop()
    await zoom.close()
    await rm(folder, { recursive: true })
  }
  return { url: bff.url, zoom, bff, close }
}

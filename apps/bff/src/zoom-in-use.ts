import type { ZoomCredentials } from '@readyboard/zoom'
import { createDemoFolder, removeFolder } from './demo/demo-folder.ts'
import { startDemoZoom } from './demo/demo-zoom.ts'
import type { Environment } from './environment.ts'

/** Which Zoom is asked, and where its answers are kept. `close` is the last thing to call. */
export type ZoomInUse = {
  demo: boolean
  apiUrl: string
  oauthUrl: string
  credentials: () => ZoomCredentials
  dataDir: string
  close(): Promise<void>
}

/** The account of the credentials, or without them a simulated one whose data lives as long as the process. */
export async function chooseZoom({ zoom, demo, dataDir }: Environment, onDemoEnd: () => void): Promise<ZoomInUse> {
  if (zoom.credentials !== null) {
    const { apiUrl, oauthUrl, credentials } = zoom
    return { demo: false, apiUrl, oauthUrl, credentials, dataDir, close: async () => {} }
  }
  const demoZoom = await startDemoZoom({ ...demo, plan: zoom.plan }, onDemoEnd)
  const folder = createDemoFolder()
  process.once('exit', () => removeFolder(folder))
  return { ...demoZoom, demo: true, dataDir: folder, close: demoZoom.stop }
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { createSimulator, type Simulator, type SimulatorOptions } from '@readyboard/zoom-simulator'
import { runCli } from '../cli/program.ts'
import { createTerminal, type Terminal } from '../cli/terminal.ts'
import { readEnvironment } from '../environment.ts'
import { operatorParts } from '../operator-parts.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))
const READYBOARD = fileURLToPath(new URL('../readyboard.ts', import.meta.url))

/** How a command ended, and all that it said. */
export type Ended = { code: number | null; stdout: string; stderr: string }

/** A simulated Zoom and a folder for a store, over which the product and the commands run as processes of their own. */
export class CommandDesk {
  readonly zoom: Simulator
  readonly folder: string
  #bff: ChildProcess | null = null
  /** Where the product runs; empty while it does not. */
  url = ''

  private constructor(zoom: Simulator, folder: string) {
    this.zoom = zoom
    this.folder = folder
  }

  static async open(options: SimulatorOptions = {}): Promise<CommandDesk> {
    const zoom = await createSimulator({ agents: 20, seed: 3, limits: false, ...options })
    return new CommandDesk(zoom, await mkdtemp(join(tmpdir(), 'readyboard-cli-')))
  }

  get dataDir(): string {
    return join(this.folder, 'data')
  }

  get environment(): Record<string, string> {
    const { apiUrl, oauthUrl, accountId, clientId, clientSecret } = this.zoom
    return {
      PATH: process.env.PATH ?? '',
      DATA_DIR: this.dataDir,
      ZOOM_API_URL: apiUrl,
      ZOOM_OAUTH_URL: oauthUrl,
      ZOOM_ACCOUNT_ID: accountId,
      ZOOM_CLIENT_ID: clientId,
      ZOOM_CLIENT_SECRET: clientSecret,
      ZOOM_HEAVY_PER_SECOND: '200',
      // Nobody knows where it listens, unless it is told.
      PORT: '0',
      LOG_LEVEL: 'silent',
    }
  }

  async startBff(more: Record<string, string> = {}): Promise<void> {
    const env = { ...this.environment, ...more }
    this.#bff = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    const [line] = await once(createInterface(this.#bff.stdout ?? process.stdin), 'line')
    this.url = String(line).replace('Readyboard is at ', '')
  }

  /** Runs a command as a process of its own; it finds the product that `startBff` started. */
  async run(args: readonly string[], more: Record<string, string> = {}): Promise<Ended> {
    const env = this.#environmentOfCommands(more)
    const child = spawn(process.execPath, [READYBOARD, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { code, stdout, stderr }
  }

  /** The same in this process, which takes a tenth of the time. */
  async call(
    args: readonly string[],
    more: Record<string, string> = {},
    person: Partial<Terminal> = {},
  ): Promise<Ended> {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()]
    const terminal = { ...createTerminal(new PassThrough(), stdout, stderr), ...person }
    const environment = readEnvironment(this.#environmentOfCommands(more))
    const said = Promise.all([text(stdout), text(stderr)])
    const code = await runCli(
      args,
      operatorParts(() => environment, terminal),
    )
    stdout.end()
    stderr.end()
    const [answer, words] = await said
    return { code, stdout: answer, stderr: words }
  }

  #environmentOfCommands(more: Record<string, string>): Record<string, string> {
    const known = this.url === '' ? {} : { PORT: new URL(this.url).port }
    return { ...this.environment, ...known, ...more }
  }

  /** Ends the product with a signal and waits until it is gone. */
  async stopBff(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (!this.#bff) return
    const exited = once(this.#bff, 'exit')
    this.#bff.kill(signal)
    await exited
    this.#bff = null
    this.url = ''
  }

  async close(): Promise<void> {
    await this.stopBff('SIGKILL')
    await this.zoom.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** Every byte: the usual reader leaves out the mark at the beginning. */
const text = async (stream: NodeJS.ReadableStream) => (await buffer(stream)).toString('utf8')

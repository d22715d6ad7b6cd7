import type { Logger } from 'pino'

const HARD_EXIT_MS = 9_000
// Ctrl-C arrives more than once: from the terminal, and handed on by npm and by the script between them.
const ONE_KEYPRESS_MS = 300

/**
 * Ends the process as it should end. The first SIGTERM or SIGINT runs what was registered, last come first, and exits 0;
 * a later one exits now, and so does what takes too long.
 */
export function stopOnSignals(log: Logger): (step: () => void | Promise<void>) => void {
  const steps: (() => void | Promise<void>)[] = []
  let stoppingSince: number | null = null

  async function stop(): Promise<void> {
    try {
      for (const step of steps.reverse()) await step()
      process.exit(0)
    } catch (error) {
      log.error({ err: error }, 'could not stop in order')
      process.exit(1)
    }
  }

  const onSignal = (signal: NodeJS.Signals) => {
    const now = performance.now()
    if (stoppingSince !== null && now - stoppingSince < ONE_KEYPRESS_MS) return
    if (stoppingSince !== null) process.exit(1)
    stoppingSince = now
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), HARD_EXIT_MS).unref()
    void stop()
  }
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal)
  return (step) => void steps.push(step)
}

/** Logs what nobody caught and ends the process, whose state is unknown from then on; a supervisor starts it anew. */
export function exitOnUncaught(log: Logger): void {
  const die = (error: unknown) => {
    log.fatal({ err: error }, 'not caught')
    process.exit(1)
  }
  process.on('uncaughtException', die).on('unhandledRejection', die)
  // A file at its size limit is an error for whoever writes it, like a full disk, and not the end.
  process.on('SIGXFSZ', () => {})
  // A reader that has gone (`npm start | head -1`) is no reason to stop serving.
  process.stdout.on('error', () => {})
}

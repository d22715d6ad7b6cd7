import { write, writeSync } from 'node:fs'

const MOST_WAITING_BYTES = 4 * 1024 * 1024
const BUSY_MS = 50
/** At the end a reader gets so many more chances to take the rest. */
const LAST_TRIES = 10

/** Takes lines. `flushSync` writes what waits, as far as that goes without waiting long. */
export type LogSink = { write(line: string): void; flushSync(): void }

/**
 * Writes lines to a file descriptor, but never at the cost of the product: what a full disk refuses, or a reader who has
 * stopped does not take, is left out and counted.
 */
export function createLogSink(fd: number): LogSink {
  let waiting: string[] = []
  let waitingBytes = 0
  let leftOut = 0
  let underWay: Buffer = Buffer.alloc(0)
  let isWriting = false
  let isInFlight = false

  function take(): Buffer {
    const note = leftOut > 0 ? `{"level":40,"msg":"${leftOut} lines of the log were left out"}\n` : ''
    const text = note + waiting.join('')
    ;[waiting, waitingBytes, leftOut] = [[], 0, 0]
    return Buffer.from(text)
  }

  function next(): void {
    if (underWay.length === 0) underWay = take()
    isWriting = underWay.length > 0
    if (!isWriting) return
    isInFlight = true
    write(fd, underWay, (error, written) => {
      isInFlight = false
      if (isBusy(error)) return void setTimeout(next, BUSY_MS).unref()
      if (error) leftOut += 1
      underWay = error ? Buffer.alloc(0) : underWay.subarray(written)
      // Refused: the next line tries again, nothing before it.
      if (error && waiting.length === 0) isWriting = false
      else next()
    })
  }

  return {
    write(line) {
      if (waitingBytes > MOST_WAITING_BYTES) {
        leftOut += 1
        return
      }
      waiting.push(line)
      waitingBytes += line.length
      if (!isWriting) next()
    },
    flushSync() {
      // What is in flight arrives by itself.
      let rest: Buffer = Buffer.concat([isInFlight ? Buffer.alloc(0) : underWay, take()])
      if (!isInFlight) underWay = Buffer.alloc(0)
      for (let tries = 0; rest.length > 0 && tries < LAST_TRIES; ) {
        try {
          rest = rest.subarray(writeSync(fd, rest))
        } catch (error) {
          if (!isBusy(error)) return
          tries += 1
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, BUSY_MS)
        }
      }
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EAGAIN' || error.code === 'EBUSY')
}

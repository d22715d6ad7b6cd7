import { createInterface } from 'node:readline/promises'
import type { ReadStream, WriteStream } from 'node:tty'

/** Answers go to standard output, everything about the way there to standard error. */
export type Terminal = {
  stdout: NodeJS.WritableStream
  answer(text: string): void
  say(text: string): void
  /** Takes the place of the progress before on a terminal; elsewhere a line every few seconds. */
  progress(text: string): void
  canAsk: boolean
  /** True for yes. */
  ask(question: string): Promise<boolean>
}

const LINE_EVERY_MS = 5000

export function createTerminal(
  stdin: ReadStream | NodeJS.ReadableStream,
  stdout: NodeJS.WritableStream,
  stderr: WriteStream | NodeJS.WritableStream,
): Terminal {
  const rewrites = 'isTTY' in stderr && stderr.isTTY
  let isOpen = false
  let saidAt = Number.NEGATIVE_INFINITY

  const endLine = () => {
    if (isOpen) stderr.write('\n')
    isOpen = false
  }

  return {
    stdout,
    answer: (text) => {
      endLine()
      stdout.write(`${text}\n`)
    },
    say: (text) => {
      endLine()
      stderr.write(`${text}\n`)
    },
    progress: (text) => {
      if (rewrites) {
        stderr.write(`\r\u001b[K${text}`)
        isOpen = true
      } else if (performance.now() - saidAt > LINE_EVERY_MS) {
        saidAt = performance.now()
        stderr.write(`${text}\n`)
      }
    },
    canAsk: 'isTTY' in stdin && stdin.isTTY && rewrites,
    ask: async (question) => {
      endLine()
      const lines = createInterface({ input: stdin, output: stderr })
      try {
        return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim())
      } finally {
        lines.close()
      }
    },
  }
}

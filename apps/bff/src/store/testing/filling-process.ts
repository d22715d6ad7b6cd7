import { stat } from 'node:fs/promises'
import { limitFileSize } from '../../testing/file-size-limit.ts'
import { openStore } from '../open-store.ts'
import { storeFile } from '../store-file.ts'
import { firstHours, someWindow } from './some-window.ts'

// A process of its own whose files may grow no more once they are large, so that the engine cannot write its log over into
// them: node filling-process.ts <folder>. Says on standard output what it was promised and what it could read.
const [folder = ''] = process.argv.slice(2)
process.on('SIGXFSZ', () => {})
const AGENTS = 1000
const FILL_BYTES = 2_300_000
const store = await openStore(folder)
const kept: number[] = []
let hour = 0

const commit = () => store.commitWindow(someWindow(hour, AGENTS, hour)).then(() => kept.push(hour))
const rowsRead = async () => (await store.sums(firstHours(hour + 1))).get(null)?.rows ?? 0
const sizeNow = async () => (await stat(storeFile(folder))).size

for (; (await sizeNow()) < FILL_BYTES; hour += 1) await commit()
await limitFileSize(process.pid, (await sizeNow()) + 100_000)
const errors: string[] = []
const readWhileFull: boolean[] = []
for (; errors.length < 3; hour += 1) {
  await commit().catch((error: unknown) => errors.push(String(error)))
  readWhileFull.push((await rowsRead()) === kept.length * AGENTS)
}
const trouble = await store.cannotWriteBecause()
await limitFileSize(process.pid, 'unlimited')
hour += 1
await commit()
await new Promise((resolve) => process.stdout.write(JSON.stringify({ kept, errors, readWhileFull, trouble }), resolve))
process.kill(process.pid, 'SIGKILL')

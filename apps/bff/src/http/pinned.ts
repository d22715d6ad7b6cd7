import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'
import { AgentsAnswer, TimeSheetReport } from '@readyboard/contract'
import { z } from 'zod'

const number = z.number()
const known = z.number().nullable()

/** What totals of some agents need beyond their rows, as `Sums` has it. */
export const Weights = z.object({
  rows: number,
  wrapUpSeconds: known,
  wrapUpCalls: known,
  zoomOccupiedPercentSeconds: known,
  zoomPercentSeconds: known,
  ownInboundTalkSeconds: known,
  ownVideoTalkSeconds: known,
  ownWrapUpSeconds: known,
})

const span = z.enum(['day', 'clock'])
const Side = z.object({ coveredSeconds: number, weights: z.array(Weights.nullable()) })

/** The numbers of a pinned link. `agents` has every row, in order of names. */
export const Pinned = z.object({
  report: TimeSheetReport,
  agents: AgentsAnswer,
  /** Of each of these rows, in the same order; null for whoever is only listed. */
  weights: z.array(Weights.nullable()),
  /** How much of the range was covered. */
  coveredSeconds: number,
  span,
  /** Of both sides of what is compared like for like. Absent where nothing is, and in copies made before it was kept. */
  compared: z.object({ span, now: Side, before: Side }).optional(),
})
export type Weights = z.infer<typeof Weights>
export type Pinned = z.infer<typeof Pinned>

const [compress, decompress] = [promisify(brotliCompress), promisify(brotliDecompress)]

/** As text for the store: 200 agents take about 40 kB, 10,000 about 1.8 MB. */
export async function packed(pinned: Pinned): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(pinned))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_LGWIN]: 22,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return (await compress(bytes, { params })).toString('base64')
}

export async function unpacked(text: string): Promise<Pinned> {
  return Pinned.parse(JSON.parse((await decompress(Buffer.from(text, 'base64'))).toString()))
}

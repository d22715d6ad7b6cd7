import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, Parameters } from '@readyboard/contract'
import type { Request, RequestHandler } from 'express'
import { BYTE_ORDER_MARK, csvRecord } from '../export/csv-text.ts'
import type { LookAnswers, LooksWish } from './answer-looks.ts'
import { viewerOf } from './guard.ts'
import { queryOf, refuseProblems } from './query.ts'
import { sendJson } from './send-json.ts'

const ID = /^[\w.~@=+/-]{1,128}$/
const ROWS_AT_ONCE = 1000

/** The record of who looked at whom: all of it for auditors, and what concerns oneself for everybody. */
export function lookRoutes(answers: LookAnswers): Record<string, RequestHandler> {
  return {
    '/api/v1/audit': async (req, res) => sendJson(res, await answers.looks(readWish(req, ['viewer', 'agent']))),

    '/api/v1/audit/export': async (req, res) => {
      const { page: _, pageSize: __, ...wish } = readWish(req, ['viewer', 'agent'])
      const read = (page: number) => answers.looks({ ...wish, page, pageSize: ROWS_AT_ONCE })
      // Before the first byte: what cannot be read is a refusal, and no empty file.
      let looks = await read(1)
      res.setHeader('Content-Type', 'text/csv; charset=utf-8')
      res.setHeader('Content-Disposition', 'attachment; filename="readyboard-audit.csv"')
      res.write(BYTE_ORDER_MARK + csvRecord(HEADINGS, ','))
      for (;;) {
        for (const look of looks.items) {
          const names = (list: { name: string }[] | null) => list?.map(({ name }) => name).join('; ') ?? 'all'
          const { viewer, at, what, from, to, rows, exported } = look
          const who = [at, viewer.name, viewer.email, viewer.id, what, names(look.queues), names(look.agents)]
          res.write(csvRecord([...who, from, to, rows, exported ? 'yes' : 'no'], ','))
        }
        if (looks.page * ROWS_AT_ONCE >= looks.total) break
        looks = await read(looks.page + 1)
      }
      res.end()
    },

    '/api/v1/looks': async (req, res) => {
      const { page, pageSize } = readWish(req, [])
      sendJson(res, await answers.looksAt(viewerOf(req).self, { page, pageSize }))
    },
  }
}

const HEADINGS = [
  ...[
    'at (UTC)',
    'viewer',
    'e-mail',
    'viewer id',
    'what',
    'queues',
    'agents',
    'from (UTC)',
    'to (UTC)',
    'rows',
    'file',
  ],
]

function readWish(req: Request, known: readonly ('viewer' | 'agent')[]): LooksWish {
  const read = new Parameters(queryOf(req))
  read.refuseUnknown([...known, 'page', 'pageSize'])
  const id = (name: 'viewer' | 'agent') =>
    known.includes(name) ? read.checked(name, (text): text is string => ID.test(text), `the id of one ${name}`) : null
  const wish = {
    viewer: id('viewer'),
    agent: id('agent'),
    page: read.wholeNumber('page', 1, 1_000_000) ?? 1,
    pageSize: read.wholeNumber('pageSize', 1, MAX_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE,
  }
  refuseProblems(read.problems)
  return wish
}

import { expect, test } from 'vitest'
import { averageTalk, averageWrapUp } from './average.ts'

const row = { inboundCalls: 0, outboundCalls: 0, averageInboundTalkSeconds: 0, averageWrapUpSeconds: 0 }

test('where there are no calls there is no average', () => {
  expect(averageTalk(row)).toEqual({ seconds: null, reason: null })
  expect(averageWrapUp(row)).toEqual({ seconds: null, reason: null })
})

test('outbound calls are wrapped up too, but are no inbound talk', () => {
  const called = { ...row, outboundCalls: 2, averageWrapUpSeconds: 40 }
  expect(averageWrapUp(called).seconds).toBe(40)
  expect(averageTalk(called).seconds).toBe(null)
})

test('an average that is missing although there were calls says why', () => {
  const { seconds, reason } = averageTalk({ ...row, inboundCalls: 6, averageInboundTalkSeconds: null })
  expect(seconds).toBe(null)
  expect(reason).toMatch(/^Not shown below a day/)
})

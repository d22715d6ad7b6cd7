import { expect, test } from 'vitest'
import { comparedDay, TODAY } from './compared-report.fixture.ts'
import { onlyElsewhere } from './deltas.ts'
import { reportDeltas } from './report-deltas.ts'

const LOOK = { versus: 'vs 3 Nov, like for like', basis: '6 of 7 days compared: the running one is left out' }

test('who was online in none of the compared intervals has no difference, and is told why', () => {
  const told = {
    text: 'not compared',
    reason: `${LOOK.versus}\nOnline now only in intervals that are not compared\n${LOOK.basis}`,
  }
  expect(onlyElsewhere({ onlineSeconds: 25_660 }, null, LOOK)).toEqual(told)
  expect(onlyElsewhere({ onlineSeconds: 25_660 }, { onlineSeconds: 0 }, LOOK)).toEqual(told)
})

test('who was online in them, or nowhere, is compared as ever', () => {
  expect(onlyElsewhere({ onlineSeconds: 25_660 }, { onlineSeconds: 1 }, LOOK)).toBeNull()
  expect(onlyElsewhere({ onlineSeconds: 0 }, { onlineSeconds: 0 }, LOOK)).toBeNull()
  expect(onlyElsewhere({ onlineSeconds: null }, null, LOOK)).toBeNull()
})

test('figures that rest on the running hour alone have no percentage', () => {
  const { report } = comparedDay([[0, 0, 0], null], [[1800, 900, 900], null])
  const whole = { ...report, summary: { ...report.summary, onlineSeconds: 1200 } }
  const of = reportDeltas(whole, TODAY + 1.5 * 3600, 'available')?.of
  const texts = of && Object.values(of).map((delta) => delta?.text)
  expect(new Set(texts)).toEqual(new Set(['not compared']))
})

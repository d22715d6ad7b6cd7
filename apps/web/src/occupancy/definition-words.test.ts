import { DEFINITIONS, ZOOM_PERCENTAGE } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { DEFINITION_WORDS } from '../words/definitions.ts'

const words = ({ name, formula, note }: { name: string; formula: string; note: string }) => ({ name, formula, note })

test('the page names and explains every ratio as files and the command line do', () => {
  const { zoom, ...ratios } = DEFINITION_WORDS
  expect(ratios).toEqual(Object.fromEntries(Object.entries(DEFINITIONS).map(([key, value]) => [key, words(value)])))
  expect(zoom).toEqual(words(ZOOM_PERCENTAGE))
})

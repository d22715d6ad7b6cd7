import { DEFINITIONS } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { DEFINITION_NOTES } from '../words/definition-notes.ts'
import { DEFINITION_WORDS } from '../words/definitions.ts'

test.each(Object.entries(DEFINITIONS))(
  'the page names and explains %s as a file does',
  (key, { name, formula, note }) => {
    expect(new Map(Object.entries(DEFINITION_WORDS)).get(key)).toEqual({ name, formula })
    expect(new Map(Object.entries(DEFINITION_NOTES)).get(key)).toBe(note)
  },
)

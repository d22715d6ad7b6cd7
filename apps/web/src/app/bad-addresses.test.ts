import { BAD_FORMS, type BadText, UNKNOWN_PARAMETERS } from '@readyboard/contract/testing/bad-questions'
import { expect, test } from 'vitest'
import { addressOf, readAddress } from '../question/address.ts'
import { noteWords } from './note-words.ts'

const all = (texts: Readonly<Record<string, readonly BadText[]>>) => Object.values(texts).flat()

test('whatever an address holds, the page opens with a question that can be asked', () => {
  for (const { text } of [...all(BAD_FORMS), ...all(UNKNOWN_PARAMETERS)]) {
    const { question } = readAddress(`?${text}`)
    expect(readAddress(addressOf(question)), text).toMatchObject({ question, notes: [] })
  }
})

test.each(Object.entries(BAD_FORMS))('the page opened with %s says so in words', (_, texts) => {
  for (const { text, parameter } of texts) {
    const { notes } = readAddress(`?${text}`)
    expect(
      notes.map((note) => note.parameter),
      text,
    ).toContain(parameter)
    for (const note of notes) {
      const { fact, instead } = noteWords(note)
      expect(fact.length, text).toBeGreaterThan(5)
      expect(fact.length, text).toBeLessThan(200)
      expect(`${fact}${instead}`, text).not.toMatch(/[\p{Cc}\u202e]/u)
      // What is quoted is what was written.
      expect(`${fact}${instead}`.replace(/“[^”]*”/g, ''), text).not.toMatch(/undefined|\[object|NaN/)
    }
  }
})

import { afterEach, expect, test, vi } from 'vitest'
import { keep, kept } from './kept.ts'

afterEach(() => vi.unstubAllGlobals())

const refuse = () => {
  throw new DOMException('not here', 'SecurityError')
}

test('what is chosen lasts where the browser keeps nothing', () => {
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  keep('density', 'compact')
  expect(kept('density')).toBe('compact')
  keep('density', null)
  expect(kept('density')).toBeNull()
})

test('what a full browser would not take goes before what it kept earlier, until it takes something again', () => {
  const store = new Map([['readyboard.units', 'decimal']])
  let full = true
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => store.get(name) ?? null,
    setItem: (name: string, text: string) => (full ? refuse() : store.set(name, text)),
  })
  keep('units', 'clock')
  expect(kept('units')).toBe('clock')
  full = false
  keep('units', 'decimal')
  expect(kept('units')).toBe('decimal')
  expect(store.get('readyboard.units')).toBe('decimal')
})

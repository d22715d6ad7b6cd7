import { expect, test } from 'vitest'
import { viewsFor } from './views-for.ts'

const viewer = { id: 'v', name: 'Robin', email: null }
const session = (signIn: boolean) => ({ viewer, features: { demo: false, signIn } })

test('views are of everybody only where it is known that nobody signs in', () => {
  expect(viewsFor(session(false))).toBe('everybody')
  expect(viewsFor(session(true))).toBe('each')
  expect(viewsFor(undefined)).toBe('each')
})

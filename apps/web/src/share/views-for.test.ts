import { expect, test } from 'vitest'
import { viewsFor } from './views-for.ts'

const viewer = { id: 'v', name: 'Robin' }

test('views are of everybody only where it is known that nobody signs in', () => {
  expect(viewsFor({ viewer: { ...viewer, email: null } })).toBe('everybody')
  expect(viewsFor({ viewer: { ...viewer, email: 'robin@example.com' } })).toBe('each')
  expect(viewsFor(undefined)).toBe('each')
})

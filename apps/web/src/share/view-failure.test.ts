import { expect, test } from 'vitest'
import { ApiError } from '../api/api-error.ts'
import { linkFailure } from './use-short-link.ts'
import { viewFailure } from './view-failure.ts'

const problem = (status: number, parameter?: string, detail = 'has 0 characters; expected 1 to 80') => ({
  ...{ type: 'about:blank', title: '', status, detail: 'At most 200 views are kept.', traceId: '1' },
  errors: parameter ? [{ parameter, detail }] : [],
})

test('a name that is taken or cannot be one is said at its field', () => {
  expect(viewFailure(new ApiError(409, problem(409)))).toMatchObject({ atName: true })
  expect(viewFailure(new ApiError(400, problem(400, 'name')))).toMatchObject({ atName: true })
})

test('what is not about the name stands alone', () => {
  expect(viewFailure(new ApiError(400, problem(400, 'address')))).toMatchObject({ atName: false })
  expect(viewFailure(new ApiError(422, problem(422))).words).toContain('At most 200 views are kept.')
  expect(viewFailure(new ApiError(0)).words).toContain('cannot be reached')
  expect(viewFailure(new ApiError(503)).words).toContain('could not keep that')
})

test('why no short link was made', () => {
  expect(linkFailure(new ApiError(0), true)).toContain('The full link needs no server.')
  expect(linkFailure(new ApiError(429), true)).toContain('Try again in a minute')
  expect(linkFailure(new ApiError(400, problem(400, 'address', 'is longer than 8000 characters')), true)).toBe(
    'No short link was made: the address is longer than 8000 characters.',
  )
  expect(linkFailure(new TypeError('?'), true)).toContain('cannot be reached')
})

test('the full link is recommended only where there is one', () => {
  for (const status of [0, 500]) {
    expect(linkFailure(new ApiError(status), true)).toMatch(/full link/i)
    expect(linkFailure(new ApiError(status), false)).not.toMatch(/full link/i)
  }
})

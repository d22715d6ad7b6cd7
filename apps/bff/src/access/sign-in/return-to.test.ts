import { expect, test } from 'vitest'
import { returnToOf } from './return-to.ts'

test.each([
  '/',
  '/agents',
  '/?range=last-7-days&tz=America/New_York&queue=Q1',
  '/agents/U1?range=today#hours',
  '/v/a1b2c3d4e5',
  '/?search=a%2Fb',
])('%s leads where it says', (path) => {
  expect(returnToOf(path)).toBe(path)
})

test.each([
  null,
  '',
  'agents',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  'https://evil.example',
  'https:evil.example',
  'HTTPS:/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/%2f%2fevil.example',
  '/%2Fevil.example',
  '/%5Cevil.example',
  '/%09/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%2e%2e//evil.example',
  '/auth/sign-out',
  '/AUTH/callback?code=x',
  '/a/../auth/sign-in',
  '/api/v1/session',
  '/sign-in',
  '/%',
  '/ä',
  `/${'x'.repeat(20_000)}`,
])('%s leads home', (path) => {
  expect(returnToOf(path)).toBe('/')
})

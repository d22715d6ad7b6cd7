import { inRoot } from './workspace.mjs'

/**
 * What Node is told to run the BFF. Left alone, V8 lets a heap of which 50 MB are in use grow to 270 MB while a long file
 * is written, and keeps that: most of it is garbage that nobody was in a hurry to collect.
 */
export const BFF_ARGUMENTS = [
  '--max-semi-space-size=16',
  '--heap-growing-percent=30',
  inRoot('apps', 'bff', 'src', 'main.ts'),
]

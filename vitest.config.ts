import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{apps,packages}/*/src/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    // As many as there are cores, not one less: these tests wait more than they compute.
    maxWorkers: '100%',
    setupFiles: ['apps/web/src/testing/reader.ts'],
  },
})

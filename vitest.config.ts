import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{apps,packages}/*/src/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    setupFiles: ['apps/web/src/testing/reader.ts'],
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    maxWorkers: 2,
    // Only against what never ends: a slow machine is no failure, and speed is measured by `npm run bench`.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    globalSetup: ['test/setup/template.ts'],
  },
})

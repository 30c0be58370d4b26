import { defineConfig } from 'vitest/config'

/** The whole-app specs: the built app, one at a time, since each owns a keychain and a window. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/app/**/*.spec.ts'],
    globalSetup: 'tests/app/build-first.ts',
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
  },
})

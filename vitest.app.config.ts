import { defineConfig } from 'vitest/config'

/**
 * The whole-app specs: the built app, two at a time. Each has a keychain, a profile and a Bilibili of its
 * own, and waits for them most of the time.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/app/**/*.spec.ts'],
    globalSetup: 'tests/app/build-first.ts',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
    expect: { poll: { timeout: 15_000, interval: 50 } },
  },
})

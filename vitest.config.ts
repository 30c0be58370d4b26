import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { configDefaults, defineConfig } from 'vitest/config'

const ALL = ['tests/**/*.test.ts']
const PURE = ['electron/bilibili', 'electron/shared', 'electron/invented'].map(
  (room) => `tests/${room}/**/*.test.ts`,
)
const WINDOW = ['tests/src/**/*.test.ts']
const OTHERS = [...configDefaults.exclude, 'tests/app/**', 'tests/bench/**', ...PURE, ...WINDOW]

/** Replaces modules, or names the environment, of which libsecret reads its address once in a process's life. */
const LEAVES_A_TRACE = /\bvi\.mock\(|\bprocess\.env\b/
const ROOT = import.meta.dirname
const ALONE = globSync(ALL, { cwd: ROOT }).filter((file) =>
  LEAVES_A_TRACE.test(readFileSync(path.join(ROOT, file), 'utf8')),
)

/**
 * The unit tests: everything that needs neither the built app nor a window. A worker takes longer to
 * start than most files take to run, and nothing is held in modules, so files share workers; only what
 * would leave a trace there has one of its own.
 */
export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'node',
    // One less than there are cores unless told, which of two is one.
    maxWorkers: '100%',
    // Read as text, by the test that holds the colours to their contrast.
    css: { include: [/src\/(?:tokens|style)\.css/] },
    testTimeout: 20_000,
    hookTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE, exclude: OTHERS } },
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'shared', include: ALL, exclude: [...OTHERS, ...ALONE], isolate: false },
      },
      // One environment for all: files of another one would end the worker between them.
      {
        extends: true,
        test: { name: 'window', include: WINDOW, isolate: false, environment: 'happy-dom' },
      },
    ],
  },
})

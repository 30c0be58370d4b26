import vue from '@vitejs/plugin-vue'
import { configDefaults, defineConfig } from 'vitest/config'

/** The unit tests: everything that needs neither the built app nor a window. */
export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'tests/app/**', 'tests/bench/**'],
    // Read as text, by the test that holds the colours to their contrast.
    css: { include: [/src\/(?:tokens|style)\.css/] },
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
})

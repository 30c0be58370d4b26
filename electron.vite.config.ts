import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** What stays outside the bundle besides Electron and Node's own modules: keytar is native. */
const native = ['keytar']

/**
 * Three targets, all minified. Main is ES modules with its libraries bundled (what is loaded by `import()` stays a
 * chunk of its own); the preload is one CommonJS file, or the sandbox could not load it; the window
 * is rooted in `src`, without inline scripts, so that its Content Security Policy can be strict.
 */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      sourcemap: false,
      minify: 'oxc',
      rolldownOptions: {
        external: native,
        input: { index: resolve(root, 'electron/main/index.ts') },
      },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      isolatedEntries: true,
      sourcemap: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src'),
    plugins: [vue()],
    build: {
      sourcemap: false,
      minify: 'oxc',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: resolve(root, 'src/index.html') },
    },
  },
})

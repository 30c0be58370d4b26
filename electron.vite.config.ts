import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** What stays outside the bundle besides Electron and Node's own modules: keytar is native. */
const native = ['keytar']

/** How long its plugins took helps nobody who only starts the app. */
const quiet = { bundlerTimings: false }

/** Puts the frame of the window, which is the same in each language, into its pages. */
const frame = {
  name: 'frame',
  transformIndexHtml: {
    order: 'pre' as const,
    handler: (html: string) =>
      html.replace('<!-- frame.html -->', readFileSync(resolve(root, 'src/frame.html'), 'utf8')),
  },
}

/** Every component is written with the composition API, and has the same marks wherever it is built. */
const components = () =>
  vue({
    features: {
      optionsAPI: false,
      componentIdGenerator: (file, _source, _production, hash) => hash(basename(file)),
    },
  })

/** What Vue consists of, each as a module; for Node it would be CommonJS, bundled as a whole. */
const vueParts = Object.fromEntries(
  ['shared', 'reactivity', 'runtime-core', 'runtime-dom'].map((part) => [
    `@vue/${part}`,
    `@vue/${part}/dist/${part}.esm-bundler.js`,
  ]),
)

/** The window brings the styles of its components itself. */
const withoutStyles = {
  name: 'without-styles',
  generateBundle: (_: unknown, bundle: Record<string, unknown>) => {
    for (const file of Object.keys(bundle))
      if (file.endsWith('.css')) Reflect.deleteProperty(bundle, file)
  },
}

/**
 * Three targets, all minified. Main is ES modules with its libraries bundled (what is loaded by `import()` stays a
 * chunk of its own), and beside it what draws the window's first look; the preload is one CommonJS file, or the
 * sandbox could not load it; the window is rooted in `src`, without inline scripts, so that its Content Security
 * Policy can be strict.
 */
export default defineConfig({
  main: {
    plugins: [components(), withoutStyles],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: {
      // As modules, of which only what is used is bundled.
      alias: {
        'vue/server-renderer': '@vue/server-renderer/dist/server-renderer.esm-bundler.js',
        vue: 'vue/dist/vue.runtime.esm-bundler.js',
        ...vueParts,
      },
    },
    build: {
      externalizeDeps: false,
      sourcemap: false,
      minify: 'oxc',
      rolldownOptions: {
        external: native,
        checks: quiet,
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          'first-look': resolve(root, 'src/first-look.ts'),
        },
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
    plugins: [components(), frame],
    build: {
      sourcemap: false,
      minify: 'oxc',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: {
        checks: quiet,
        input: { en: resolve(root, 'src/en.html'), 'zh-CN': resolve(root, 'src/zh-CN.html') },
        // All of the first look but its words is one file: several are asked for one after another.
        output: {
          codeSplitting: {
            groups: [{ name: 'window', test: /open-window\.ts$/ }],
          },
        },
      },
    },
  },
})

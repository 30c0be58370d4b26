import { mkdtemp, writeFile } from 'node:fs/promises'
import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

const HTML = `<!doctype html><html><head><meta charset="utf-8"><title>Vue</title></head>
<body><div id="app"></div><script type="module" src="./main.ts"></script></body></html>`

const SCRIPT = `import { createApp, h } from 'vue'
createApp({ render: () => h('main', [h('h1', 'Vue'), h('article', 'and nothing else')]) }).mount('#app')`

const root = path.resolve(import.meta.dirname, '../..')

/** Builds a page of Vue alone, as the app's own is built, and returns its folder. */
export const vueOnlyPage = async (): Promise<string> => {
  // Inside the project, so that Vue is found.
  const folder = await mkdtemp(path.join(root, '.cache', 'vue-only-'))
  await writeFile(path.join(folder, 'index.html'), HTML)
  await writeFile(path.join(folder, 'main.ts'), SCRIPT)
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [vue()],
    build: { minify: 'oxc', modulePreload: { polyfill: false }, outDir: 'out' },
  })
  return path.join(folder, 'out')
}

import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { run, succeeded } from './child.mjs'
import { toolNode } from './node-version.mjs'
import { inRoot } from './place.mjs'
import { main } from './say.mjs'
import { setUp } from './setup.mjs'

/** The pictures of the README, taken of the example in Chromium into `docs/pictures`. */
await main(async () => {
  await setUp('test')
  await build()
  const resolver = pathToFileURL(inRoot('scripts', 'typescript-imports.mjs')).href
  const args = ['--import', resolver, inRoot('tests', 'app', 'take-pictures.ts')]
  return succeeded(await run(toolNode(), [...args, inRoot('docs', 'pictures')])) ? 0 : 1
})

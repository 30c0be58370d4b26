import { readdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { run, succeeded } from './child.mjs'
import { toolNode } from './node-version.mjs'
import { inRoot } from './place.mjs'
import { main } from './say.mjs'
import { setUp } from './setup.mjs'

/** The measured comparisons, one process each; arguments choose among them by a part of their name. */
await main(async () => {
  await setUp('test')
  await build()
  const wanted = process.argv.slice(2)
  const files = readdirSync(inRoot('tests', 'bench')).filter((name) => name.endsWith('.bench.ts'))
  const chosen = files.sort().filter((file) => wanted.every((part) => file.includes(part)))
  const resolver = pathToFileURL(inRoot('scripts', 'typescript-imports.mjs')).href
  let allFine = true
  for (const file of chosen) {
    const args = ['--expose-gc', '--import', resolver, inRoot('tests', 'bench', file)]
    allFine = succeeded(await run(toolNode(), args, { toStdout: true })) && allFine
  }
  return allFine && chosen.length > 0 ? 0 : 1
})

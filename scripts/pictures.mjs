import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { run, succeeded } from './child.mjs'
import { toolNode } from './node-version.mjs'
import { inRoot } from './place.mjs'
import { main } from './say.mjs'
import { setUp } from './setup.mjs'

const resolver = pathToFileURL(inRoot('scripts', 'typescript-imports.mjs')).href

/** Runs a program of the tests that draws into `docs/pictures`. @param {string} program */
const draw = async (program) => {
  const args = ['--import', resolver, inRoot('tests', 'app', program), inRoot('docs', 'pictures')]
  return succeeded(await run(toolNode(), [...args, ...process.argv.slice(2)]))
}

/** The tray's icon in every state, every page of the window in both themes and languages (or one scene), and those of the README; `baselines`: what the window is compared with by the tests. */
await main(async () => {
  await setUp('test')
  await build()
  if (process.argv[2] === 'baselines') return (await draw('take-baselines.ts')) ? 0 : 1
  return (await draw('tray-sheet.ts')) && (await draw('take-pictures.ts')) ? 0 : 1
})

import { build } from './build.mjs'
import { STATIC_CHECKS, runChecks, testRun } from './checks.mjs'
import { main, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { unitTests } from './unit-tests.mjs'

/** Everything: set-up, build, the static checks, the unit tests and the whole-app specs. */
await main(async () => {
  const args = process.argv.slice(2)
  const filters = args.filter((arg) => arg !== '--long')
  if (args.includes('--long')) process.env['BILI_GLANCE_LONG'] = '1'
  const { binary } = await setUp('test')
  await build()
  const lenient = filters.length > 0 ? ['--passWithNoTests'] : []
  say(`whole-app specs run on ${binary === null ? 'the stand-in (Node and Chromium)' : 'Electron'}`)
  return runChecks([
    ...STATIC_CHECKS,
    ...unitTests(filters),
    testRun('whole-app specs', 'vitest.app.config.ts', [...lenient, ...filters]),
  ])
})

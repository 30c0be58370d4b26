import { STATIC_CHECKS, runChecks } from './checks.mjs'
import { main } from './say.mjs'
import { setUp } from './setup.mjs'
import { unitTests } from './unit-tests.mjs'

/** Everything but the whole-app specs. */
await main(async () => {
  await setUp('start')
  return runChecks([...STATIC_CHECKS, ...unitTests(process.argv.slice(2))])
})

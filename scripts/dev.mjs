import { SOURCES, build } from './build.mjs'
import { beginAnew } from './begin-anew.mjs'
import { launch, plannedStart } from './launch.mjs'
import { ROOT } from './place.mjs'
import { main, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { sourceChanges } from './source-changes.mjs'
import { hashOf } from './source-hash.mjs'

/** The app as `npm start` runs it, and anew whenever its sources change; arguments go to the app. */
await main(async () => {
  const { binary } = await setUp('start')
  const changed = sourceChanges(() => hashOf(ROOT, SOURCES))
  await build()
  const plan = plannedStart(binary, process.argv.slice(2))
  return beginAnew({ launch: () => launch(plan), build, changed, say })
})

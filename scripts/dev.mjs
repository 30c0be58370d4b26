import { SOURCES, build } from './build.mjs'
import { beginAnew } from './begin-anew.mjs'
import { launch, plannedStart } from './launch.mjs'
import { main, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { watchSources } from './source-watch.mjs'

/** The app as `npm start` runs it, and anew whenever its sources change; arguments go to the app. */
await main(async () => {
  const { binary } = await setUp('start')
  const sources = watchSources(SOURCES)
  try {
    await build()
    const plan = plannedStart(binary, process.argv.slice(2))
    return await beginAnew({ launch: () => launch(plan), build, changed: sources.changed, say })
  } finally {
    sources.stop()
  }
})

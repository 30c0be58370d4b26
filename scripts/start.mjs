import { build } from './build.mjs'
import { launch, plannedStart } from './launch.mjs'
import { main } from './say.mjs'
import { setUp } from './setup.mjs'

await main(async () => {
  const { binary } = await setUp('start')
  await build()
  return launch(plannedStart(binary, process.argv.slice(2))).ended
})

import { build } from './build.mjs'
import { run, succeeded } from './child.mjs'
import { MIRROR_SENTENCE } from './electron-binary.mjs'
import { toolNode, toolScript } from './node-version.mjs'
import { Trouble, main } from './say.mjs'
import { setUp } from './setup.mjs'

/** The installers of this system, in `dist/`; arguments go to electron-builder. */
await main(async () => {
  const { binary } = await setUp('start')
  if (binary === null) throw new Trouble(`An installer contains Electron. ${MIRROR_SENTENCE}`)
  await build()
  const args = [toolScript('electron-builder'), '--config', 'electron-builder.yml']
  const end = await run(toolNode(), [...args, ...process.argv.slice(2)], { toStdout: true })
  return succeeded(end) ? 0 : 1
})

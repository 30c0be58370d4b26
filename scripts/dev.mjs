import { spawn } from 'node:child_process'
import { MIRROR_SENTENCE } from './electron-binary.mjs'
import { toolNode, toolScript } from './node-version.mjs'
import { ROOT } from './place.mjs'
import { Trouble, main } from './say.mjs'
import { setUp } from './setup.mjs'

/** The app with hot reload; arguments go to the app. */
await main(async () => {
  const { binary } = await setUp('start')
  if (binary === null) throw new Trouble(`Hot reload needs Electron itself. ${MIRROR_SENTENCE}`)
  const superuser = process.platform === 'linux' && process.getuid?.() === 0
  const args = ['dev', '--watch', ...(superuser ? ['--noSandbox'] : [])]
  const all = [toolScript('electron-vite'), ...args, '--', ...process.argv.slice(2)]
  const child = spawn(toolNode(), all, { cwd: ROOT, stdio: 'inherit' })
  return new Promise((settle) => child.on('close', (code) => settle(code ?? 1)))
})

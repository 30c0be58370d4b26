import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { build } from './build.mjs'
import { MIRROR_SENTENCE } from './electron-binary.mjs'
import { toolNode } from './node-version.mjs'
import { ROOT } from './place.mjs'
import { main, say } from './say.mjs'
import { setUp } from './setup.mjs'
import { exitCodeOf, planStart } from './start-plan.mjs'

/** Signals that mean the app, not this script. */
const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs the app with this script's standard streams until it ends.
 * @param {import('./start-plan.mjs').Plan} plan
 * @returns {Promise<number>} exit code
 */
function runApp({ command, args, glanceOnly }) {
  const env = { ...process.env }
  delete env['ELECTRON_RUN_AS_NODE']
  return new Promise((settle, refuse) => {
    const child = spawn(command, [...args], { stdio: 'inherit', env })
    for (const signal of FORWARDED) {
      process.on(signal, () => {
        // At a terminal Ctrl+C reaches the app by itself; twice would mean "at once".
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
      })
    }
    child.on('error', refuse)
    child.on('close', (code, signal) => {
      settle(exitCodeOf({ code, signal }, { glanceOnly, signals: constants.signals }))
    })
  })
}

await main(async () => {
  const { binary } = await setUp('start')
  await build()
  const plan = planStart({
    args: process.argv.slice(2),
    binary,
    node: toolNode(),
    root: ROOT,
    env: process.env,
    platform: process.platform,
    superuser: process.getuid?.() === 0,
  })
  for (const note of plan.notes) say(note)
  if (plan.notes.length > 0) say(MIRROR_SENTENCE)
  return runApp(plan)
})

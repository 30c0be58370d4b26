import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { MIRROR_SENTENCE } from './electron-binary.mjs'
import { toolNode } from './node-version.mjs'
import { ROOT } from './place.mjs'
import { say } from './say.mjs'
import { exitCodeOf, planStart } from './start-plan.mjs'

/** Signals that mean the app, not this script. */
const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * How the app is run here with these arguments of its own, and said where that is not as usual.
 * @param {string | null} binary Electron's
 * @param {readonly string[]} args
 */
export function plannedStart(binary, args) {
  const plan = planStart({
    args,
    binary,
    node: toolNode(),
    root: ROOT,
    env: process.env,
    platform: process.platform,
    superuser: process.getuid?.() === 0,
  })
  for (const note of plan.notes) say(note)
  if (plan.notes.length > 0) say(MIRROR_SENTENCE)
  return plan
}

/**
 * The app while it runs: its exit code, whether a signal to this script told it to end, and the way to
 * end it from here.
 * @typedef {{ ended: Promise<number>, toldToEnd: () => boolean, stop: () => void }} Launched
 */

/**
 * Runs the app with this script's standard streams.
 * @param {import('./start-plan.mjs').Plan} plan
 * @returns {Launched}
 */
export function launch({ command, args, glanceOnly }) {
  const env = { ...process.env }
  delete env['ELECTRON_RUN_AS_NODE']
  const child = spawn(command, [...args], { stdio: 'inherit', env })
  let told = false
  const forward = FORWARDED.map((signal) => {
    const pass = () => {
      told = true
      // At a terminal Ctrl+C reaches the app by itself; twice would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    }
    process.on(signal, pass)
    return { signal, pass }
  })
  const ended = new Promise((settle, refuse) => {
    child.on('error', refuse)
    child.on('close', (code, signal) => {
      for (const { signal, pass } of forward) process.off(signal, pass)
      settle(exitCodeOf({ code, signal }, { glanceOnly, signals: constants.signals }))
    })
  })
  return { ended, toldToEnd: () => told, stop: () => child.kill('SIGTERM') }
}

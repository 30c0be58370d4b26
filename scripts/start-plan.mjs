import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * What the start depends on.
 * @typedef {{
 *   args: readonly string[],
 *   binary: string | null,
 *   node: string,
 *   root: string,
 *   env: NodeJS.ProcessEnv,
 *   platform: NodeJS.Platform,
 *   superuser: boolean,
 * }} Circumstances
 *
 * What is started: `notes` are said on standard error first, `glanceOnly` means that the status
 * line stands in for the window.
 * @typedef {{ command: string, args: readonly string[], notes: readonly string[], glanceOnly: boolean }} Plan
 */

const COMMAND_SWITCH = /^--(status|add-account|export|version|help)(=|$)/

/**
 * Whether the arguments ask for an answer on standard output and not for a window.
 * @param {readonly string[]} args
 */
export const isCommandMode = (args) => args.some((arg) => COMMAND_SWITCH.test(arg))

/** @param {NodeJS.ProcessEnv} env @param {NodeJS.Platform} platform */
const hasDisplay = (env, platform) =>
  platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])

const STAND_IN_NOTE =
  'Electron itself is not here, so the app runs in Node and its window opens in Chromium.'

const NO_DISPLAY_NOTE =
  'There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so here is the glance instead ' +
  'of the window. Pictures of the window are in docs/pictures.'

/**
 * Real Electron where its binary is, the stand-in otherwise; without a display the glance, unless a
 * spec drives the stand-in, whose window needs none.
 * @param {Circumstances} circumstances
 * @returns {Plan}
 */
export function planStart(circumstances) {
  const { args, binary, env, platform } = circumstances
  const display = hasDisplay(env, platform)
  const driven = binary === null && env['BILI_GLANCE_STAND_IN'] !== undefined
  if (driven || isCommandMode(args)) return { ...launch(circumstances, args), notes: [] }
  if (display) {
    return { ...launch(circumstances, args), notes: binary === null ? [STAND_IN_NOTE] : [] }
  }
  const glance = [...args.filter((arg) => arg !== '--hidden'), '--status']
  return { ...launch(circumstances, glance), notes: [NO_DISPLAY_NOTE], glanceOnly: true }
}

/**
 * The program and its arguments that run the app with the given arguments of its own.
 * @param {Circumstances} circumstances
 * @param {readonly string[]} appArgs
 */
function launch({ binary, node, root, env, platform, superuser }, appArgs) {
  if (binary === null) {
    const register = pathToFileURL(join(root, 'tests', 'stand-in', 'register.mjs')).href
    const args = ['--import', register, join(root, 'out', 'main', 'index.js'), ...appArgs]
    return { command: node, args, glanceOnly: false }
  }
  const switches = [
    // Chromium's sandbox refuses to run as root.
    ...(platform === 'linux' && superuser ? ['--no-sandbox'] : []),
    // Without a display only what opens no window is started, and Chromium must not look for one.
    ...(hasDisplay(env, platform) ? [] : ['--ozone-platform=headless', '--disable-gpu']),
  ]
  return { command: binary, args: [root, ...switches, ...appArgs], glanceOnly: false }
}

/**
 * Exit codes of `--status` that say: a sentence on standard error says what is missing, and: an
 * account needs the user. Whoever asked for a window was told, which is all this machine can do.
 */
const TOLD = [1, 3]

/**
 * The start's own exit code. An app that ends itself with SIGKILL (the way out when the keychain
 * never answers) could not do what was asked; another signal counts as shells count it.
 * @param {{ code: number | null, signal: NodeJS.Signals | null }} end
 * @param {{ glanceOnly: boolean, signals: Readonly<Record<string, number>> }} options
 */
export function exitCodeOf({ code, signal }, { glanceOnly, signals }) {
  if (signal === 'SIGKILL') return 1
  if (signal !== null) return 128 + (signals[signal] ?? 0)
  return glanceOnly && code !== null && TOLD.includes(code) ? 0 : (code ?? 1)
}

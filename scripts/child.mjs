import { spawn } from 'node:child_process'
import { ROOT } from './place.mjs'

/**
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, failedToStart: boolean }} End
 * @typedef {{ env?: NodeJS.ProcessEnv, cwd?: string, toStdout?: boolean, toFile?: number, shell?: boolean,
 *   onStart?: (child: import('node:child_process').ChildProcess) => void }} ChildOptions
 */

/**
 * Runs a program without standard input (ours may hold a cookie); what it prints goes to standard
 * error unless `toStdout` is asked for, or to an open file.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<End>}
 */
export function run(command, args, options = {}) {
  const {
    env = process.env,
    cwd = ROOT,
    toStdout = false,
    toFile,
    shell = false,
    onStart,
  } = options
  return new Promise((settle) => {
    const child = spawn(command, [...args], {
      cwd,
      env,
      shell,
      stdio: ['ignore', toFile ?? (toStdout ? 'inherit' : 2), toFile ?? 2],
    })
    child.on('error', () => settle({ code: null, signal: null, failedToStart: true }))
    child.on('close', (code, signal) => settle({ code, signal, failedToStart: false }))
    onStart?.(child)
  })
}

/** @param {End} end */
export const succeeded = (end) => end.code === 0

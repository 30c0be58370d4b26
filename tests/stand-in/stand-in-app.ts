import { spawn } from 'node:child_process'
import path from 'node:path'

import type { App } from 'electron'

import { controlVariable } from './control-protocol.ts'
import { emitterOf, NotImplemented, strict } from './not-implemented.ts'
import { makeInstanceLock } from './stand-in-lock.ts'
import { electronPaths } from './stand-in-paths.ts'
import type { AppPackage, Switches } from './stand-in-paths.ts'
import type { Life } from './stand-in-life.ts'
import type { StandInRecord } from './stand-in-record.ts'
import type { EventEmitter } from 'node:events'

type Implemented = Pick<
  App,
  | 'name'
  | 'isPackaged'
  | 'applicationMenu'
  | 'userAgentFallback'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'focus'
  | 'getAppPath'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'setLoginItemSettings'
  | 'getLoginItemSettings'
  | 'isAccessibilitySupportEnabled'
> & {
  readonly commandLine: Pick<
    App['commandLine'],
    'hasSwitch' | 'getSwitchValue' | 'appendSwitch' | 'removeSwitch'
  >
} & { readonly dock: undefined }

/** The emitter of the app's events; only these are ever sent. */
export function appEvents(): EventEmitter {
  return emitterOf('app', [
    'ready',
    'will-finish-launching',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
    'activate',
    'second-instance',
    'web-contents-created',
    'browser-window-created',
    'browser-window-focus',
    'browser-window-blur',
    'render-process-gone',
    'child-process-gone',
    'open-url',
    'open-file',
  ])
}

/** Electron's `app`. */
export function makeApp(parts: {
  readonly events: EventEmitter
  readonly life: Life
  readonly switches: Switches
  readonly appPackage: AppPackage
  readonly record: StandInRecord
}): Implemented & EventEmitter {
  const { events, life, switches, record } = parts
  let name = parts.appPackage.name
  const paths = electronPaths(() => name, switches)
  const getPath = (which: string): string => {
    const found = paths.get(which)
    if (found === undefined) throw new NotImplemented(`app.getPath('${which}')`)
    return found()
  }
  const lock = makeInstanceLock(
    () => getPath('userData'),
    (note) =>
      events.emit('second-instance', {}, note.argv, note.workingDirectory, note.additionalData),
  )
  events.once('quit', lock.release)
  const recorded =
    (call: string) =>
    (...args: unknown[]): void => {
      record.calls.push({ name: `app.${call}`, args })
    }
  const implemented: Implemented = {
    get name() {
      return name
    },
    set name(value) {
      name = value
    },
    isPackaged: false,
    applicationMenu: null,
    userAgentFallback: '',
    ...life,
    focus: recorded('focus'),
    relaunch: (options) => {
      const args = options?.args ?? process.argv.slice(1)
      events.once('quit', () => startAgain(args))
    },
    getAppPath: () => parts.appPackage.folder,
    getPath,
    setPath: (which, folder) => {
      if (!path.isAbsolute(folder)) throw new Error('Path must be absolute')
      paths.set(which, () => folder)
      if (which === 'userData') paths.set('sessionData', () => folder)
    },
    getName: () => name,
    setName: (value) => {
      name = value
    },
    getVersion: () => parts.appPackage.version,
    getLocale: () => locale(),
    getSystemLocale: () => locale(),
    getPreferredSystemLanguages: () => [locale()],
    requestSingleInstanceLock: (additionalData) =>
      lock.request({
        argv: process.argv,
        workingDirectory: process.cwd(),
        additionalData: additionalData ?? null,
      }),
    releaseSingleInstanceLock: lock.release,
    hasSingleInstanceLock: lock.held,
    commandLine: strict('app.commandLine', {
      hasSwitch: switches.has,
      getSwitchValue: switches.value,
      appendSwitch: switches.append,
      removeSwitch: switches.remove,
    }),
    enableSandbox: recorded('enableSandbox'),
    disableHardwareAcceleration: recorded('disableHardwareAcceleration'),
    setAppUserModelId: recorded('setAppUserModelId'),
    setLoginItemSettings: (settings) => {
      record.loginItem = { ...settings }
    },
    getLoginItemSettings: () => ({
      openAtLogin: record.loginItem['openAtLogin'] === true,
      openAsHidden: false,
      wasOpenedAtLogin: false,
      wasOpenedAsHidden: false,
      restoreState: false,
      status: 'not-registered',
      executableWillLaunchAtLogin: false,
      launchItems: [],
    }),
    isAccessibilitySupportEnabled: () => false,
    dock: undefined,
  }
  // Unlike Object.assign this keeps `name` a property that can be set, and has no type for it.
  const whole = Object.defineProperties(
    events,
    Object.getOwnPropertyDescriptors(implemented),
  ) as Implemented & EventEmitter
  return strict('app', whole)
}

const isDriven = (): boolean => process.env[controlVariable] !== undefined

/** A spec starts the next one itself, and is told how. */
function startAgain(args: readonly string[]): void {
  if (isDriven()) process.stderr.write(`starts again: ${args.slice(1).join(' ')}\n`)
  else
    spawn(process.execPath, [...process.execArgv, ...args], {
      detached: true,
      stdio: 'ignore',
    }).unref()
}

// The first of the variables that is set decides, as for every program on Linux; empty is not set.
function locale(): string {
  const { LC_ALL, LC_MESSAGES, LANG, LANGUAGE } = process.env
  const named = [LANGUAGE, LC_ALL, LC_MESSAGES, LANG].find((value) => Boolean(value)) ?? ''
  const tag = (named.split(/[.:@]/)[0] ?? '').replace('_', '-')
  return tag === '' || tag === 'C' || tag === 'POSIX' ? 'en-US' : tag
}

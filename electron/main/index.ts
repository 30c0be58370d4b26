import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { app, powerMonitor, session } from 'electron'
import { localeOf } from '../shared/locales/locale-of'
import { chooseLanguage } from '../shared/wording'
import { readUpstream, type Upstream } from './client/upstream'
import { addAccount } from './command/add-account'
import { answerAtOnce } from './command/answer-at-once'
import { isExample, readCommandLine, type Command } from './command/command-line'
import { processConsole } from './command/console'
import { printLedger } from './command/print-ledger'
import { printStatus } from './command/print-status'
import { profileTroubleText } from './command/profile-trouble'
import { scanAccount } from './command/scan-account'
import { exampleFolder } from './example'
import { closeForeignChannels } from './ipc'
import { systemLaunch } from './launch-at-login/system-launch'
import { leaveInOrder } from './leave'
import { readSystemProperty, watchThrift } from './network/thrift'
import { openCore } from './open-core'
import { runApp } from './run-app'
import { bilibiliSignInPage } from './sign-in-page/bilibili-sign-in-page'
import type { SignInPage } from './sign-in-page/sign-in-page'
import { every } from './timers'
import { registerAppScheme } from './window/app-protocol'
import { guardAllWebContents } from './window/web-contents-guards'

const io = processConsole(process)
const { leave, watch, before } = leaveInOrder({ app, process, io, wait: (ms) => sleep(ms) })
const systemLanguages = app.getPreferredSystemLanguages()
const locale = localeOf(chooseLanguage('system', systemLanguages))

// eslint-disable-next-line no-restricted-syntax -- the one source of chance
const random = Math.random

/** A command ends before it matters. */
const thriftOf = (command: Command): (() => boolean) => {
  if (command.kind !== 'app' || isExample(command)) return () => false
  return watchThrift({
    platform: process.platform,
    every,
    read: readSystemProperty,
    onBattery: () => powerMonitor.isOnBatteryPower(),
    powerChanged: (told) => {
      powerMonitor.on('on-battery', told)
      powerMonitor.on('on-ac', told)
    },
  })
}

/** macOS takes no arguments for what it opens at login, but tells afterwards. */
const isHidden = (command: Command): boolean =>
  command.kind === 'app' && (command.hidden || app.getLoginItemSettings().wasOpenedAtLogin)

const refuse = (sentence: string): Promise<void> => {
  io.tell(sentence)
  return leave(1)
}

const serve = async (command: Command, upstream: Upstream, page: SignInPage): Promise<void> => {
  const folder = app.getPath('userData')
  const defaultFolder = join(app.getPath('appData'), app.getName())
  const example = isExample(command)
  const opened = await openCore({
    folder,
    defaultFolder,
    example,
    upstream,
    systemLanguages,
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    random,
    thrifty: thriftOf(command),
    openSignInPage: example ? () => Promise.resolve({ kind: 'example' }) : page.open,
    settingsLoaded: closeForeignChannels,
  })
  if (!opened.ok) return refuse(profileTroubleText(opened.failure, locale))
  const core = opened.value
  watch(core, command.kind === 'app' ? 0 : 1)
  if (command.kind === 'status') return leave(await printStatus(command.format, core, io))
  if (command.kind === 'export') return leave(printLedger(command, core, io))
  if (command.kind === 'add-account')
    return leave(await (command.by === 'qr' ? scanAccount : addAccount)(core, io))
  return runApp({
    app,
    launch: systemLaunch({
      app,
      platform: process.platform,
      example,
      execPath: process.execPath,
      environment: process.env,
      home: app.getPath('home'),
      folder,
      defaultFolder,
    }),
    platform: process.platform,
    core,
    before,
    built: join(import.meta.dirname, '..'),
    example,
    folder,
    hidden: isHidden(command),
    random,
  })
}

const start = async (): Promise<void> => {
  const command = readCommandLine(process.argv.slice(app.isPackaged ? 1 : 2))
  const atOnce = answerAtOnce(command, app.getVersion(), locale, io)
  if (atOnce !== null) return leave(atOnce)
  const upstream = readUpstream(process.env, app.isPackaged)
  if (!upstream.ok) return refuse(locale.upstream[upstream.failure.kind])
  if (isExample(command)) app.setPath('userData', exampleFolder(app.getPath('temp')))
  if (command.kind === 'app' && !app.requestSingleInstanceLock()) return leave(0)
  app.enableSandbox()
  registerAppScheme()
  const page = bilibiliSignInPage(upstream.value, app.isPackaged)
  guardAllWebContents(app, page.guard)
  await app.whenReady()
  return serve(command, upstream.value, page)
}

start().catch((bug: unknown) => {
  io.tell(locale.command.unexpected(bug instanceof Error ? bug.name : typeof bug))
  return leave(1)
})

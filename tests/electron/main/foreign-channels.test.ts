import type { EventEmitter } from 'node:events'
import { registerHooks } from 'node:module'
import { expect, it, onTestFinished, vi } from 'vitest'
import { answerRequests, closeForeignChannels } from '../../../electron/main/ipc'
import { settingsStore } from '../../../electron/main/store/settings-store'
import { REQUEST_NAMES, type RequestHandlers } from '../../../electron/shared/ipc'
import { nowMs, temporaryFolder } from './store/temp-profile'

const ipc = vi.hoisted(() => ({ handled: [] as string[], emitter: null as EventEmitter | null }))

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  ipc.emitter = new Emitter()
  const handle = (name: string) => ipc.handled.push(name)
  return { ipcMain: Object.assign(ipc.emitter, { handle }) }
})

const CHANNEL = 'electron-store-get-data'
const KEY = 'electronForItsStore'

/** electron-store finds `electron` by Node's own way, which the mock does not reach. */
const giveElectronTo = (electron: object): void => {
  Reflect.set(globalThis, KEY, electron)
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url: `data:text/javascript,export default globalThis.${KEY}`, shortCircuit: true }
        : next(specifier, context),
  })
  onTestFinished(() => {
    hooks.deregister()
    Reflect.deleteProperty(globalThis, KEY)
  })
}

const askForFolder = (emitter: EventEmitter): unknown => {
  const event = { returnValue: null as unknown }
  emitter.emit(CHANNEL, event)
  return event.returnValue
}

it('the channel that electron-store opens tells nobody the folder once it is closed', async () => {
  const handlers = Object.fromEntries(REQUEST_NAMES.map((name) => [name, () => null]))
  // Nobody asks them anything here.
  const ports = { handlers: handlers as unknown as RequestHandlers, isOurs: () => true }
  answerRequests({ ...ports, log: () => undefined })
  const { emitter } = ipc
  if (emitter === null) throw new Error('nothing has asked for electron')
  // Electron's own: without it a message on this channel would be thrown in main.
  emitter.on('error', () => undefined)
  const app = { getPath: () => '/home/somebody/profile', getVersion: () => '1.0.0' }
  giveElectronTo({ ipcMain: emitter, app, shell: {} })

  const told: unknown[] = []
  const loaded = (): void => {
    told.push(askForFolder(emitter))
    closeForeignChannels()
  }
  const { change } = settingsStore(temporaryFolder(), nowMs, loaded)
  expect(await change({ language: 'en' })).toMatchObject({ ok: true })
  expect(told).toEqual([{ defaultCwd: '/home/somebody/profile', appVersion: '1.0.0' }])
  expect(askForFolder(emitter)).toBeNull()
  expect(emitter.eventNames()).toEqual(['error'])

  expect(await change({ language: 'zh-CN' })).toMatchObject({ ok: true })
  expect(askForFolder(emitter)).toBeNull()
  expect(ipc.handled).toEqual([...REQUEST_NAMES])
})

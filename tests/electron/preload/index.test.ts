import { resolve } from 'node:path'
import { build } from 'vite'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { BRIDGE_NAME, EVENT_NAMES, REQUEST_NAMES, type Bridge } from '../../../electron/shared/ipc'

type Listener = (event: unknown, ...payload: unknown[]) => void

const electron = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoked: [] as unknown[][],
  listeners: new Map<string, Set<Listener>>(),
}))

vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api),
  },
  ipcRenderer: {
    invoke: (...given: unknown[]) => {
      electron.invoked.push(given)
      return Promise.resolve('answer')
    },
    on: (name: string, listener: Listener) =>
      electron.listeners.set(name, (electron.listeners.get(name) ?? new Set()).add(listener)),
    removeListener: (name: string, listener: Listener) =>
      electron.listeners.get(name)?.delete(listener),
  },
}))

await import('../../../electron/preload/index')
const bridge = electron.exposed.get(BRIDGE_NAME) as Bridge

const emit = (name: string, ...payload: unknown[]): void => {
  for (const listener of electron.listeners.get(name) ?? []) listener({ sender: 'raw' }, ...payload)
}

beforeEach(() => {
  electron.invoked.length = 0
})

describe('the preload', () => {
  it('exposes one method a channel under one name, and nothing else', () => {
    expect([...electron.exposed.keys()]).toEqual([BRIDGE_NAME])
    expect(Object.keys(bridge)).toEqual(['requests', 'events'])
    expect(Object.keys(bridge.requests)).toEqual([...REQUEST_NAMES])
    expect(Object.keys(bridge.events)).toEqual([...EVENT_NAMES])
  })

  it.each(REQUEST_NAMES)('sends %s on its own channel', async (name) => {
    await expect(bridge.requests[name]()).resolves.toBe('answer')
    expect(electron.invoked).toEqual([[name]])
  })

  it.each(EVENT_NAMES)('passes on what %s carries, without the event', (name) => {
    const heard: unknown[][] = []
    const stop = bridge.events[name]((...given: unknown[]) => heard.push(given))
    emit(name, 'payload', 'more')
    expect(heard).toEqual([['payload']])
    stop()
    emit(name, 'later')
    expect(heard).toHaveLength(1)
    expect(electron.listeners.get(name)?.size).toBe(0)
  })

  it('is one small script that needs nothing but electron', async () => {
    const entry = resolve(import.meta.dirname, '../../../electron/preload/index.ts')
    const built = await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry, formats: ['cjs'] },
        rolldownOptions: { external: ['electron'] },
      },
    })
    const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []))
    expect(chunks).toHaveLength(1)
    const code = chunks[0] !== undefined && 'code' in chunks[0] ? chunks[0].code : ''
    expect(code.match(/require\([^)]*\)/g)).toEqual(['require("electron")'])
    expect(code.length).toBeLessThan(6 * 1024)
  })
})

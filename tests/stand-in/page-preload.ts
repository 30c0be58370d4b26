import { makePageCodec } from './page-codec.ts'
import { watchContextMenus } from './page-context-menu.ts'

/** The name under which a page reaches the main process until the preload has hidden it. */
export const bindingName = 'standInCall'
/** The name, hidden from enumeration, under which the main process reaches the page. */
export const dispatchName = 'standInDispatch'

/** What a page sends: one call of `ipcRenderer`, or of a menu that its user wants. */
export interface PageCall {
  readonly kind: 'invoke' | 'send' | 'context-menu'
  readonly channel: string
  readonly args: string
}

/** What a page gets for an `invoke`. */
export type PageAnswer =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly message: string }

/**
 * The script that runs in every document before the page's own, with the text of the app's preload in it.
 * It runs in the page's own world: isolation cannot be shown here.
 */
export function preloadScript(preloadText: string | null): string {
  const preload = preloadText === null ? 'null' : preloadFunction(preloadText)
  return `(${installPage.toString()})(${makePageCodec.toString()}, ${watchContextMenus.toString()}, ${preload}, ${JSON.stringify(
    {
      bindingName,
      dispatchName,
      platform: process.platform,
    },
  )})`
}

function preloadFunction(text: string): string {
  return `function (require, module, exports, process) {\n${text}\n}`
}

interface PageNames {
  readonly bindingName: string
  readonly dispatchName: string
  readonly platform: string
}

type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: unknown,
) => void

type Listener = (event: object, ...args: unknown[]) => void

// Its source text runs in the page, so it uses nothing of this file.
function installPage(
  makeCodec: typeof makePageCodec,
  watchMenus: typeof watchContextMenus,
  preload: Preload | null,
  names: PageNames,
): void {
  // The page's global object; this project has no DOM types outside the window.
  const page = globalThis as unknown as Record<string, unknown> & { top: unknown }
  // Put there by the stand-in's browser before this script runs.
  const call = page[names.bindingName] as (message: PageCall) => Promise<PageAnswer>
  Reflect.deleteProperty(page, names.bindingName)
  if (page.top !== globalThis) return
  const codec = makeCodec()
  watchMenus((told) => {
    void call({ kind: 'context-menu', channel: '', args: codec.encode([told]) })
  })
  if (preload === null) return

  const listeners = new Map<string, Listener[]>()
  const absent = (name: string, target: object): object =>
    new Proxy(target, {
      get: (object, key): unknown => {
        if (typeof key === 'string' && !(key in object)) {
          throw new Error(`the stand-in for Electron does not implement ${name}.${key}`)
        }
        return Reflect.get(object, key)
      },
    })
  const add = (channel: string, listener: Listener): void => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
  }
  const remove = (channel: string, listener: Listener): void => {
    const left = (listeners.get(channel) ?? []).filter((one) => one !== listener)
    listeners.set(channel, left)
  }
  const ipcRenderer = absent('ipcRenderer', {
    invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
      const answer = await call({ kind: 'invoke', channel, args: codec.encode(args) })
      if (answer.ok) return codec.decode(answer.value)
      throw new Error(`Error invoking remote method '${channel}': ${answer.message}`)
    },
    send: (channel: string, ...args: unknown[]): void => {
      void call({ kind: 'send', channel, args: codec.encode(args) })
    },
    on: add,
    addListener: add,
    once: (channel: string, listener: Listener): void => {
      const first: Listener = (event, ...args) => {
        remove(channel, first)
        listener(event, ...args)
      }
      add(channel, first)
    },
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string): void => void listeners.delete(channel),
    listenerCount: (channel: string): number => listeners.get(channel)?.length ?? 0,
  })
  Object.defineProperty(page, names.dispatchName, {
    value: (channel: string, args: string): void => {
      // What `send` on the other side encoded.
      const decoded = codec.decode(args) as unknown[]
      for (const listener of [...(listeners.get(channel) ?? [])]) {
        listener({ sender: ipcRenderer, ports: [] }, ...decoded)
      }
    },
  })
  // Copied and frozen the way the bridge between two worlds does; only functions cross as they are.
  const bridge = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]): unknown => Reflect.apply(value, undefined, args)
    }
    if (Array.isArray(value)) return Object.freeze(value.map(bridge))
    if (value === null || typeof value !== 'object') return value
    const copy = Object.entries(value).map(([key, item]) => [key, bridge(item)] as const)
    return Object.freeze(Object.fromEntries(copy))
  }
  const contextBridge = absent('contextBridge', {
    exposeInMainWorld: (key: string, api: unknown): void => {
      if (key in page) throw new Error(`Cannot bind an API on top of an existing property: ${key}`)
      Object.defineProperty(page, key, { value: bridge(api), enumerable: true })
    },
  })
  const electron = absent('electron', { contextBridge, ipcRenderer })
  const sandboxed = {
    platform: names.platform,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
  }
  const module = { exports: {} }
  preload(
    (name) => {
      if (name === 'electron' || name === 'electron/renderer') return electron
      throw new Error(`module not found: ${name}`)
    },
    module,
    module.exports,
    absent('process', { ...sandboxed, env: {}, versions: {} }),
  )
}

import type { EventEmitter } from 'node:events'

import type { IpcMain } from 'electron'

import { strict } from './not-implemented.ts'
import { makePageCodec } from './page-codec.ts'
import type { PageAnswer, PageCall } from './page-preload.ts'

/** Where a message comes from, as the app sees it. */
export interface Sender {
  readonly contents: object & { send: (channel: string, ...args: unknown[]) => void }
  readonly frame: object
}

/** Electron's `ipcMain`, and the way in for what a page sends. */
export interface BridgedIpc {
  readonly ipcMain: Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> & EventEmitter
  readonly receive: (sender: Sender, call: PageCall) => Promise<PageAnswer>
}

type Handler = Parameters<IpcMain['handle']>[1]

/** Connects pages with the app's handlers, arguments and answers cloned. */
export function makeIpc(listeners: EventEmitter): BridgedIpc {
  const handlers = new Map<string, Handler>()
  const codec = makePageCodec()
  const handle: IpcMain['handle'] = (channel, listener) => {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    handlers.set(channel, listener)
  }
  const eventOf = ({ contents, frame }: Sender): Electron.IpcMainInvokeEvent => {
    const event = strict('an ipcMain event', {
      type: 'frame',
      sender: contents,
      senderFrame: frame,
      frameId: 1,
      processId: 1,
      reply: contents.send,
    })
    // The stand-in's own objects in the place of Electron's; what is missing throws by name.
    return event as unknown as Electron.IpcMainInvokeEvent
  }
  const receive = async (sender: Sender, call: PageCall): Promise<PageAnswer> => {
    // What `ipcRenderer` in the page encoded: always an array.
    const args = codec.decode(call.args) as unknown[]
    const event = eventOf(sender)
    if (call.kind === 'send') {
      listeners.emit(call.channel, event, ...args)
      return { ok: true, value: codec.encode(undefined) }
    }
    const handler = handlers.get(call.channel)
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${call.channel}'`)
      const value: unknown = await handler(event, ...args)
      return { ok: true, value: codec.encode(value) }
    } catch (error) {
      return { ok: false, message: String(error) }
    }
  }
  const members: Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> = {
    handle,
    handleOnce: (channel, listener) => {
      handle(channel, (...args) => {
        handlers.delete(channel)
        return listener(...args) as unknown
      })
    },
    removeHandler: (channel) => void handlers.delete(channel),
  }
  return { ipcMain: strict('ipcMain', Object.assign(listeners, members)), receive }
}

import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { BRIDGE_NAME, EVENT_NAMES, REQUEST_NAMES } from '../shared/ipc'

const request = (name: string) =>
  [name, (...given: unknown[]): Promise<unknown> => ipcRenderer.invoke(name, ...given)] as const

const event = (name: string) => {
  const listen = (listener: (payload: unknown) => void): (() => void) => {
    // The event itself stays here: it would hand the page a way to send to any channel.
    const passOn = (_event: IpcRendererEvent, payload: unknown): void => listener(payload)
    ipcRenderer.on(name, passOn)
    return () => void ipcRenderer.removeListener(name, passOn)
  }
  return [name, listen] as const
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, {
  requests: Object.fromEntries(REQUEST_NAMES.map(request)),
  events: Object.fromEntries(EVENT_NAMES.map(event)),
})

import { EventEmitter } from 'node:events'
import type { BrowserWindowConstructorOptions } from 'electron'

export interface SetCookie {
  readonly name: string
  readonly value: string
  readonly domain?: string
}

/** A session that writes down what is done with it; every handler it was given stands in `set`. */
export class FakeSession extends EventEmitter {
  readonly calls: string[] = []
  jar: readonly SetCookie[] = []
  readonly cookies = Object.assign(new EventEmitter(), {
    get: () => Promise.resolve(this.jar),
  })
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      this.calls.push(`handle ${scheme}`)
      this.handler = handler
    },
  }
  handler: ((request: Request) => Promise<Response>) | null = null
  private readonly note =
    (name: string) =>
    (...given: readonly unknown[]): Promise<void> => {
      this.calls.push([name, ...given.filter((one) => typeof one === 'string')].join(' '))
      return Promise.resolve()
    }
  setUserAgent = this.note('setUserAgent')
  setPermissionRequestHandler = this.note('setPermissionRequestHandler')
  setPermissionCheckHandler = this.note('setPermissionCheckHandler')
  setDevicePermissionHandler = this.note('setDevicePermissionHandler')
  setDisplayMediaRequestHandler = this.note('setDisplayMediaRequestHandler')
  setProxy = this.note('setProxy')
  clearStorageData = this.note('clearStorageData')
  clearCache = this.note('clearCache')
  clearAuthCache = this.note('clearAuthCache')
  /** The page sets cookies. */
  sets = (...cookies: readonly SetCookie[]): void => {
    this.jar = cookies
    this.cookies.emit('changed')
  }
}

/** Sessions by the name of their partition. */
export const partitions = new Map<string, FakeSession>()

export const session = {
  fromPartition: (name: string): FakeSession => {
    const made = partitions.get(name) ?? new FakeSession()
    partitions.set(name, made)
    return made
  },
}

/** Windows that were made, in order. */
export const pages: BrowserWindow[] = []

/** A window on a partition. */
export class BrowserWindow extends EventEmitter {
  readonly titles: string[] = []
  url = ''
  token: unknown = null
  destroyed = false
  readonly webContents
  constructor(readonly options: BrowserWindowConstructorOptions) {
    super()
    const own = session.fromPartition(options.webPreferences?.partition ?? '')
    this.webContents = Object.assign(new EventEmitter(), {
      session: own,
      getURL: () => this.url,
      isDestroyed: () => this.destroyed,
      executeJavaScript: () => Promise.resolve(this.token),
    })
    pages.push(this)
  }
  loadURL = (url: string): Promise<void> => {
    this.lands(url)
    return Promise.resolve()
  }
  /** The page arrives somewhere. */
  lands = (url: string): void => {
    this.url = url
    this.webContents.emit('did-navigate', {}, url, 200, '')
  }
  setTitle = (title: string): void => void this.titles.push(title)
  isDestroyed = (): boolean => this.destroyed
  destroy = (): void => {
    this.destroyed = true
    this.emit('closed')
  }
}

import { EventEmitter } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { App, BrowserWindowConstructorOptions, IpcMainInvokeEvent, Session } from 'electron'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import packageJson from '../../../../package.json' with { type: 'json' }
import { fuses } from '../../../../scripts/after-pack.mjs'
import { allowedUrl } from '../../../../electron/main/client/allowed-url'
import { pictureUrl } from '../../../../electron/main/client/picture-url'
import { answerRequests } from '../../../../electron/main/ipc'
import { servedFrom } from './undrawn-page'
import { pageResponse } from '../../../../electron/main/window/app-protocol'
import { isAllowedAddress, openLink } from '../../../../electron/main/window/external-links'
import { isOwnPage, pageUrl, pageFile } from '../../../../electron/main/window/page-address'
import {
  denyPermissions,
  guardAllWebContents,
} from '../../../../electron/main/window/web-contents-guards'
import { windowOptions } from '../../../../electron/main/window/window-options'
import {
  BRIDGE_NAME,
  EVENT_NAMES,
  REQUEST_NAMES,
  type Bridge,
  type RequestHandlers,
} from '../../../../electron/shared/ipc'

/**
 * The twenty items of Electron's own checklist (electronjs.org/docs/latest/tutorial/security), each
 * with what a weakened line would change. SECURITY.md says where the rest of each is proved.
 */
type Invoked = (event: IpcMainInvokeEvent, ...given: unknown[]) => Promise<unknown>

const electron = vi.hoisted(() => ({
  handlers: new Map<string, Invoked>(),
  exposed: new Map<string, unknown>(),
  heard: new Map<string, (...given: unknown[]) => void>(),
}))

vi.mock('electron', () => ({
  protocol: {},
  ipcMain: { handle: (name: string, handler: Invoked) => electron.handlers.set(name, handler) },
  contextBridge: {
    exposeInMainWorld: (name: string, api: unknown) => electron.exposed.set(name, api),
  },
  ipcRenderer: {
    invoke: () => Promise.resolve(),
    on: (name: string, listener: () => void) => electron.heard.set(name, listener),
    removeListener: () => undefined,
  },
}))

const root = join(import.meta.dirname, '../../../..')
const OWN_PAGE = pageUrl('en')
const ELSEWHERE = ['https://evil.example/', 'http://www.bilibili.com/', 'file:///etc/passwd']

const preferences = (): NonNullable<BrowserWindowConstructorOptions['webPreferences']> => {
  const placed = { width: 860, height: 640 }
  const built = windowOptions({ preload: '/p.cjs', devTools: false, dark: false, placed })
  return built.webPreferences ?? {}
}

/** New web contents under the guards; whether an event is prevented, and what a new window gets. */
const guarded = () => {
  const app = new EventEmitter()
  guardAllWebContents(app as unknown as Pick<App, 'on'>, () => false)
  let open: (details: object) => unknown = () => null
  const setWindowOpenHandler = (handler: typeof open) => (open = handler)
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler })
  app.emit('web-contents-created', {}, contents)
  const prevents = (name: string, url: string): boolean => {
    let prevented = false
    contents.emit(name, { url, preventDefault: () => (prevented = true) }, url)
    return prevented
  }
  return { prevents, open: (url: string) => open({ url }) }
}

const policy = async (): Promise<ReadonlyMap<string, string>> => {
  const page = await pageResponse({ method: 'GET', url: OWN_PAGE }, servedFrom(`${root}/src`))
  const lines = (page.headers.get('content-security-policy') ?? '').split('; ')
  return new Map(
    lines.map((line) => [line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' ')]),
  )
}

/** Everything that runs in main or in front of the page. */
const source = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'electron', file), 'utf8'))
  .join('\n')

describe('1 · only secure content', () => {
  it.each(ELSEWHERE)('%s is neither asked, shown nor opened', (address) => {
    expect(() => allowedUrl(address)).toThrow('Nothing may be sent')
    expect(pictureUrl(address)).toBeNull()
    expect(isAllowedAddress(address)).toBe(false)
  })
})

describe('2, 3, 4, 6, 8, 9, 11 · the options of the window', () => {
  it.each([
    ...[['nodeIntegration', false] as const, ['nodeIntegrationInWorker', false] as const],
    ...[['nodeIntegrationInSubFrames', false] as const, ['contextIsolation', true] as const],
    ...[['sandbox', true] as const, ['webSecurity', true] as const],
    ...[['allowRunningInsecureContent', false] as const, ['experimentalFeatures', false] as const],
    ...[['webviewTag', false] as const, ['plugins', false] as const],
  ])('say %s: %s', (name, value) => {
    expect(preferences()[name]).toBe(value)
    // No second window, view or switch that says otherwise.
    expect(source.match(new RegExp(`\\b${name}: ${String(!value)}`))).toBeNull()
  })
})

it('4 · the sandbox of everything else is on before the first page can be made', () => {
  const order = ['app.enableSandbox()', 'app.whenReady()'].map((call) => source.indexOf(call))
  expect(order[0]).toBeGreaterThan(-1)
  expect(order[0]).toBeLessThan(order[1] ?? -1)
})

describe('5 · permissions', () => {
  it.each(['media', 'clipboard-read', 'notifications', 'openExternal'])('%s is denied', (name) => {
    const granted: boolean[] = []
    type Ask = (contents: null, name: string, decide: (granted: boolean) => void) => void
    let ask: Ask = () => undefined
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: (handler: Ask) => (ask = handler),
      setPermissionCheckHandler: (check: (contents: null, name: string) => boolean) =>
        granted.push(check(null, name)),
      setDevicePermissionHandler: (check: (details: object) => boolean) => granted.push(check({})),
      setDisplayMediaRequestHandler: () => undefined,
    })
    denyPermissions(session as unknown as Session)
    ask(null, name, (one) => granted.push(one))
    expect(granted).toEqual([false, false, false])
  })
})

it('7 · the policy allows nothing that it does not name, and names nothing from elsewhere', async () => {
  const lines = await policy()
  expect(lines.get('default-src')).toBe("'none'")
  expect([...lines.values()].join(' ')).not.toMatch(/https?:|\*|unsafe|blob:|wss?:/)
  expect([lines.get('script-src'), lines.get('connect-src')]).toEqual(["'self'", "'self'"])
})

it('10 · blink features and switches of Chromium are never set', () => {
  expect(source.match(/enableBlinkFeatures|disableBlinkFeatures|additionalArguments/)).toBeNull()
  expect(source.match(/appendSwitch|appendArgument|ignore-certificate/)).toBeNull()
})

describe('12, 13, 14 · web contents', () => {
  it.each([OWN_PAGE, 'https://www.bilibili.com/', ...ELSEWHERE])('go nowhere, not to %s', (url) => {
    const { prevents, open } = guarded()
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
      expect(prevents(name, url)).toBe(true)
    expect(prevents('will-attach-webview', url)).toBe(true)
    expect(open(url)).toEqual({ action: 'deny' })
  })
})

describe('15 · the user’s browser', () => {
  it('is given pages of Bilibili from one place only', async () => {
    const opened: string[] = []
    const openExternal = (address: string) => Promise.resolve(void opened.push(address))
    await openLink({ to: 'home' }, { openExternal })
    expect(opened).toEqual(['https://www.bilibili.com/'])
    expect(isAllowedAddress('https://www.bilibili.com.evil.example/')).toBe(false)
    expect(source.match(/\.openExternal\(/g)).toHaveLength(1)
  })
})

it('16 · Electron is of one pinned version that its makers support', () => {
  const [, major] = /^(\d+)\.\d+\.\d+$/.exec(packageJson.devDependencies.electron) ?? []
  expect(Number(major)).toBeGreaterThanOrEqual(45)
})

describe('17 · senders', () => {
  it.each(REQUEST_NAMES)('of %s are our own page or refused', async (name) => {
    const mainFrame = { url: OWN_PAGE }
    const handlers = Object.fromEntries(REQUEST_NAMES.map((one) => [one, () => 'answered']))
    const isOurs = (contents: object): boolean => 'ours' in contents
    // Nothing of the answers is looked at but that there is one.
    const given = handlers as unknown as RequestHandlers
    answerRequests({ handlers: given, isOurs, log: () => undefined })
    const ask = (sender: object, senderFrame: object | null) =>
      electron.handlers.get(name)?.({ sender, senderFrame } as IpcMainInvokeEvent, 'bad', {}, 1)
    const refusal = (kind: string) => ({ ok: false, failure: { kind } })
    expect(await ask({ ours: 1, mainFrame }, mainFrame)).toEqual(refusal('bad-arguments'))
    const strangers = [
      [{ mainFrame }, mainFrame],
      [{ ours: 1, mainFrame }, { ...mainFrame }],
      [{ ours: 1, mainFrame }, null],
    ] as const
    for (const [sender, frame] of strangers)
      expect(await ask(sender, frame)).toEqual(refusal('foreign-sender'))
  })
})

describe('18 · files', () => {
  it('are no pages, and are served from the folder of the window alone', () => {
    expect(new URL(OWN_PAGE).protocol).toBe('app:')
    expect(isOwnPage('file:///en.html')).toBe(false)
    expect(pageFile('app://bili-glance/..%2f..%2fetc/passwd', '/built')).toBeNull()
    expect(source.match(/loadFile|['"`]file:\/\//)).toBeNull()
  })
})

describe('19 · fuses', () => {
  it('leave no way to make a plain Node of the installed app', () => {
    const { strictlyRequireAllFuses, ...config } = fuses(false)
    expect(strictlyRequireAllFuses).toBe(true)
    // Node, cookies, Node options, inspector, integrity, only asar, snapshot, file://, wasm traps.
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((fuse) => Reflect.get(config, fuse))).toEqual([
      ...[false, true, false, false, true, true, false, false, true],
    ])
  })
})

describe('20 · what the page holds', () => {
  beforeAll(() => import('../../../../electron/preload/index'))

  it('is one method a channel, and never Electron itself', () => {
    expect([...electron.exposed.keys()]).toEqual([BRIDGE_NAME])
    const bridge = electron.exposed.get(BRIDGE_NAME) as Bridge
    expect(Object.keys(bridge.requests)).toEqual([...REQUEST_NAMES])
    const heard: unknown[][] = []
    bridge.events[EVENT_NAMES[0]]((...given: unknown[]) => heard.push(given))
    electron.heard.get(EVENT_NAMES[0])?.({ sender: 'ipcRenderer' }, 'payload')
    expect(heard).toEqual([['payload']])
  })
})

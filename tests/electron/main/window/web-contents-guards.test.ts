import { EventEmitter } from 'node:events'
import type { App, Session, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import {
  denyPermissions,
  guardAllWebContents,
} from '../../../../electron/main/window/web-contents-guards'

const HOSTILE = [
  'https://www.bilibili.com/',
  'https://passport.bilibili.com.evil.example/',
  'app://bili-glance/en.html',
  'app://evil/en.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
]

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** Contents made after the guards stand, as Electron announces them. */
const newContents = (): { contents: EventEmitter; open: () => OpenHandler } => {
  const app = new EventEmitter()
  guardAllWebContents(app as unknown as Pick<App, 'on'>, () => false)
  let handler: OpenHandler | null = null
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (given: OpenHandler) => (handler = given),
  })
  app.emit('web-contents-created', {}, contents)
  return { contents, open: () => handler! }
}

describe('the guards of every web contents', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'prevents %s, wherever it leads',
    (name) => {
      const { contents } = newContents()
      for (const url of HOSTILE) {
        let prevented = false
        contents.emit(name, { url, preventDefault: () => (prevented = true) }, url)
        expect(prevented).toBe(true)
      }
    },
  )

  it('opens no window', () => {
    const open = newContents().open()
    for (const url of HOSTILE) {
      // The rest of the details is of no use to the answer.
      expect(open({ url } as Parameters<OpenHandler>[0])).toEqual({ action: 'deny' })
    }
  })
})

type PermissionName = Parameters<
  NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
>[1]

/** All that Electron's types name: one more or one less does not compile. */
const PERMISSIONS: Readonly<Record<PermissionName, true>> = {
  ar: true,
  'automatic-fullscreen': true,
  'background-fetch': true,
  'background-sync': true,
  'captured-surface-control': true,
  'clipboard-read': true,
  'clipboard-sanitized-write': true,
  'deprecated-sync-clipboard-read': true,
  'display-capture': true,
  fileSystem: true,
  fullscreen: true,
  geolocation: true,
  'geolocation-approximate': true,
  'hand-tracking': true,
  hid: true,
  'idle-detection': true,
  keyboardLock: true,
  'local-fonts': true,
  'local-network': true,
  'local-network-access': true,
  'loopback-network': true,
  media: true,
  mediaKeySystem: true,
  midi: true,
  midiSysex: true,
  nfc: true,
  notifications: true,
  openExternal: true,
  'payment-handler': true,
  'periodic-background-sync': true,
  'persistent-storage': true,
  pointerLock: true,
  'screen-wake-lock': true,
  sensors: true,
  serial: true,
  'smart-card': true,
  'speaker-selection': true,
  'storage-access': true,
  'system-wake-lock': true,
  'top-level-storage-access': true,
  usb: true,
  vr: true,
  'web-app-installation': true,
  'web-printing': true,
  'window-management': true,
  unknown: true,
}

describe('a session', () => {
  // Electron's handler types name each permission; here all of them are plain names.
  type Ask = (contents: null, permission: string, decide: (granted: boolean) => void) => void
  type Check = (contents: null, permission: string) => boolean
  type Screen = (request: object, choose: (streams: unknown) => void) => void

  const denied = () => {
    const set: { ask?: Ask; check?: Check; device?: Check; screen?: Screen } = {}
    const session = Object.assign(new EventEmitter(), {
      setPermissionRequestHandler: (handler: Ask) => (set.ask = handler),
      setPermissionCheckHandler: (handler: Check) => (set.check = handler),
      setDevicePermissionHandler: (handler: Check) => (set.device = handler),
      setDisplayMediaRequestHandler: (handler: Screen) => (set.screen = handler),
    })
    denyPermissions(session as unknown as Session)
    return { set, session }
  }

  it.each(Object.keys(PERMISSIONS))('denies %s when asked and when checked', (name) => {
    const { set } = denied()
    const granted: boolean[] = []
    set.ask?.(null, name, (one) => granted.push(one))
    expect(granted).toEqual([false])
    expect(set.check?.(null, name)).toBe(false)
  })

  it.each(['hid', 'serial', 'usb'])('denies every device of the kind %s', (deviceType) => {
    expect(denied().set.device?.(null, deviceType)).toBe(false)
  })

  it('shares neither screen nor sound of it', () => {
    const chosen: unknown[] = []
    denied().set.screen?.({ audioRequested: true, videoRequested: true }, (one) => chosen.push(one))
    expect(chosen).toEqual([null])
  })

  it('downloads nothing', () => {
    let prevented = false
    denied().session.emit('will-download', { preventDefault: () => (prevented = true) }, {})
    expect(prevented).toBe(true)
  })
})

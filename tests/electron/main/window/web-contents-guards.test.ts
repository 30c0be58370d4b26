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
  'app://bili-glance/index.html',
  'app://evil/index.html',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'about:blank',
]

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

/** Contents made after the guards stand, as Electron announces them. */
const newContents = (): { contents: EventEmitter; open: () => OpenHandler } => {
  const app = new EventEmitter()
  guardAllWebContents(app as unknown as Pick<App, 'on'>)
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

describe('the permissions of a session', () => {
  const names = [
    ...['clipboard-read', 'clipboard-sanitized-write', 'display-capture', 'fullscreen'],
    ...['geolocation', 'idle-detection', 'media', 'mediaKeySystem', 'midi', 'midiSysex'],
    ...['notifications', 'pointerLock', 'keyboardLock', 'openExternal', 'speaker-selection'],
    ...['storage-access', 'top-level-storage-access', 'window-management', 'fileSystem', 'hid'],
    ...['serial', 'usb', 'bluetooth', 'unknown', 'local-fonts', 'screen-wake-lock'],
  ]

  it('are denied when asked for, when checked and for every device', () => {
    // Electron's handler types name each permission; here all of them are plain names.
    type Ask = (contents: null, permission: string, decide: (granted: boolean) => void) => void
    type Check = (contents: null, permission: string) => boolean
    const set: { ask?: Ask; check?: Check; device?: Check } = {}
    const session = {
      setPermissionRequestHandler: (handler: Ask) => (set.ask = handler),
      setPermissionCheckHandler: (handler: Check) => (set.check = handler),
      setDevicePermissionHandler: (handler: Check) => (set.device = handler),
    }
    denyPermissions(session as unknown as Session)
    for (const name of names) {
      const granted: boolean[] = []
      set.ask?.(null, name, (one) => granted.push(one))
      expect(granted).toEqual([false])
      expect(set.check?.(null, name)).toBe(false)
      expect(set.device?.(null, name)).toBe(false)
    }
  })
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { pages, partitions } from './fake-page-electron'
import { pageSetting, WIPED } from './page-setting'

vi.mock('electron', () => import('./fake-page-electron'))

const SESSDATA = { name: 'SESSDATA', value: 'abc%2C1811000000%2Cdef*b1', domain: '.bilibili.com' }
const CSRF = {
  name: 'bili_jct',
  value: '0123456789abcdef0123456789abcdef',
  domain: '.bilibili.com',
}
const MID = { name: 'DedeUserID', value: '293793435', domain: '.bilibili.com' }
const TOKEN = '0123456789abcdef0123456789abcdef'
const LOGIN = {
  SESSDATA: SESSDATA.value,
  bili_jct: CSRF.value,
  DedeUserID: MID.value,
  origin: 'page',
}

afterEach(() => {
  pages.length = 0
  partitions.clear()
})

describe("the window with Bilibili's own page", () => {
  it('is sandboxed without preload, in a partition of its own in memory', async () => {
    const { open, stopper } = pageSetting()
    const first = open()
    const second = open()
    expect(first.made.options.webPreferences).toEqual({
      partition: 'page-1',
      devTools: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      plugins: false,
      webviewTag: false,
      spellcheck: false,
    })
    expect(second.made.options.webPreferences?.partition).toBe('page-2')
    stopper.abort()
    await Promise.all([first.end, second.end])
  })

  it('names no Electron, and has every permission and download denied', async () => {
    const { open, stopper } = pageSetting()
    const { own, end } = open()
    expect(own.calls).toEqual([
      'setUserAgent a desktop browser',
      'setPermissionRequestHandler',
      'setPermissionCheckHandler',
      'setDevicePermissionHandler',
      'setDisplayMediaRequestHandler',
      'setProxy',
    ])
    let prevented = false
    own.emit('will-download', { preventDefault: () => (prevented = true) })
    expect(prevented).toBe(true)
    stopper.abort()
    await end
  })

  it('shows the origin it is at in its title, which no page can write', async () => {
    const { open, stopper } = pageSetting()
    const { made, end } = open()
    // The proxy is set before anything is loaded.
    await new Promise(setImmediate)
    made.lands('https://www.bilibili.com/?secret=1')
    made.lands('about:blank')
    expect(made.titles).toEqual([
      'Bili Glance: sign in at Bilibili – https://passport.bilibili.com',
      'Bili Glance: sign in at Bilibili – https://www.bilibili.com',
      'Bili Glance: sign in at Bilibili',
    ])
    let prevented = false
    made.emit('page-title-updated', { preventDefault: () => (prevented = true) }, 'https://mine')
    expect(prevented).toBe(true)
    stopper.abort()
    await end
  })

  it('guards its own contents and leaves all others to the strict guard', async () => {
    const { page, open, stopper } = pageSetting()
    const { made, end } = open()
    const asContents = made.webContents as never
    Object.assign(made.webContents, { setWindowOpenHandler: () => undefined })
    expect(page.guard(asContents)).toBe(true)
    expect(page.guard({ session: {} } as never)).toBe(false)
    stopper.abort()
    await end
  })
})

describe('a sign-in on the page', () => {
  it('is taken over once all of it is there, with the token of the page', async () => {
    const { open } = pageSetting()
    const { own, made, end } = open()
    // The proxy is set before anything is loaded.
    await new Promise(setImmediate)
    made.token = TOKEN
    own.sets(SESSDATA)
    own.sets(SESSDATA, CSRF)
    own.sets(SESSDATA, CSRF, MID)
    expect(await end).toEqual({ kind: 'had', credential: { ...LOGIN, refresh_token: TOKEN } })
    expect(made.destroyed).toBe(true)
    expect(own.calls.slice(-3)).toEqual(WIPED)
  })

  it.each([null, '', 'a token', 7, `${TOKEN}0`])(
    'goes without the token %j, which is none',
    async (token) => {
      const { open } = pageSetting()
      const { own, made, end } = open()
      made.token = token
      own.sets(MID, CSRF, SESSDATA)
      expect(await end).toEqual({ kind: 'had', credential: LOGIN })
    },
  )

  it('reads nothing of a page that is none of its own', async () => {
    const { open } = pageSetting()
    const { own, made, end } = open()
    await new Promise(setImmediate)
    made.url = 'https://evil.example/'
    made.token = TOKEN
    own.sets(SESSDATA, CSRF, MID)
    expect(await end).toEqual({ kind: 'had', credential: LOGIN })
  })

  it('is not read from cookies of a host below, nor from unusable ones', async () => {
    const { open, stopper } = pageSetting()
    const { own, end } = open()
    own.sets({ ...SESSDATA, domain: 'evil.bilibili.com' }, CSRF, MID)
    own.sets({ ...SESSDATA, value: 'a b' }, CSRF, MID)
    await new Promise(setImmediate)
    stopper.abort()
    expect(await end).toEqual({ kind: 'stopped' })
  })

  it('is kept where the user closes the window right after it', async () => {
    const { open } = pageSetting()
    const { own, made, end } = open()
    let answer: (token: unknown) => void = () => undefined
    made.webContents.executeJavaScript = () =>
      new Promise((resolve) => {
        answer = resolve
      })
    own.sets(SESSDATA, CSRF, MID)
    await new Promise(setImmediate)
    made.destroy()
    expect(await end).toEqual({ kind: 'had', credential: LOGIN })
    answer(null)
  })
})

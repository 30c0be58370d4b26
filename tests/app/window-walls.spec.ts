import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Glance } from '../../electron/shared/glance'
import { EVENT_NAMES, REQUEST_NAMES } from '../../electron/shared/ipc'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

let setting: SpecSetting
let app: LaunchedApp
let page: Page
beforeAll(async () => {
  setting = await specSetting()
  app = await setting.launch(['--example'])
  page = await app.window()
  await page.getByRole('article').nth(2).waitFor()
  await page.evaluate(`
    globalThis.violations = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
      violations.push(effectiveDirective)
    })`)
})
beforeEach(() => page.evaluate('violations.length = 0'))
afterAll(() => setting.stop())

/** What an intruder in the page would try, and the line of the policy that stops it. */
const attempts: readonly (readonly [what: string, directive: string, code: string])[] = [
  ['an inline script', 'script-src-elem', `add('script', { textContent: 'globalThis.pwned = 1' })`],
  ['a handler in an attribute', 'script-src-attr', `html('<img src="x:" onerror="pwned = 1">')`],
  [
    'a script from elsewhere',
    'script-src-elem',
    `add('script', { src: 'https://example.com/x.js' })`,
  ],
  [
    'a script out of data',
    'script-src-elem',
    `add('script', { src: 'data:text/javascript,pwned=1' })`,
  ],
  [
    'a script out of a blob',
    'script-src-elem',
    `add('script', { src: blob('globalThis.pwned = 1') })`,
  ],
  [
    'a module from elsewhere',
    'script-src-elem',
    `import('https://example.com/x.js').catch(() => 0)`,
  ],
  ['eval', 'script-src', `try { (0, eval)('globalThis.pwned = 1') } catch {}`],
  [
    'a function out of text',
    'script-src',
    `try { new Function('globalThis.pwned = 1')() } catch {}`,
  ],
  ['a timer out of text', 'script-src', `setTimeout('globalThis.pwned = 1')`],
  ['a worker', 'worker-src', `try { new Worker(blob('')) } catch {}`],
  ['fetch', 'connect-src', `fetch('https://example.com/').catch(() => 0)`],
  [
    'fetch of Bilibili',
    'connect-src',
    `fetch('https://api.bilibili.com/x/web-interface/nav').catch(() => 0)`,
  ],
  ['a beacon', 'connect-src', `navigator.sendBeacon('https://example.com/', 'x')`],
  ['an event stream', 'connect-src', `new EventSource('https://example.com/')`],
  ['a picture from elsewhere', 'img-src', `add('img', { src: 'https://example.com/x.png' })`],
  [
    'a style sheet from elsewhere',
    'style-src-elem',
    `add('link', { rel: 'stylesheet', href: 'https://example.com/x.css' })`,
  ],
  [
    'an inline style sheet',
    'style-src-elem',
    `add('style', { textContent: 'body { display: none }' })`,
  ],
  [
    'a font from elsewhere',
    'font-src',
    `new FontFace('x', 'url(https://example.com/x.woff2)').load().catch(() => 0)`,
  ],
  ['sound from elsewhere', 'media-src', `add('audio', { src: 'https://example.com/x.mp3' })`],
  ['a frame', 'frame-src', `add('iframe', { src: 'https://example.com/' })`],
  ['a plug-in', 'object-src', `add('object', { data: 'https://example.com/x' })`],
  ['another base', 'base-uri', `add('base', { href: 'https://example.com/' })`],
  [
    'a form',
    'form-action',
    `add('form', { action: 'https://example.com/', method: 'post' }).submit()`,
  ],
]

const tools = `
  const add = (name, properties) => {
    const made = Object.assign(document.createElement(name), properties)
    document.body.append(made)
    return made
  }
  const html = (text) => add('div', { innerHTML: text })
  const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))`

it.each(attempts)('the policy stops %s (%s)', async (_what, directive, code) => {
  // In a task of its own: what the debugger runs itself may call eval.
  await page.evaluate(`void setTimeout(() => { ${tools}; ${code} })`)
  await expect.poll(() => page.evaluate('violations'), { timeout: 5_000 }).toContain(directive)
  expect(await page.evaluate('typeof pwned')).toBe('undefined')
})

it('nothing of all that reached any other machine, and the page still works', async () => {
  const { aborted, opened, windows } = await app.state()
  expect({ aborted, opened }).toEqual({ aborted: [], opened: [] })
  expect(windows.map(({ url }) => url)).toEqual(['app://bili-glance/en.html'])
  expect(await page.getByRole('article').count()).toBe(3)
})

it.each(['location.href = "https://example.com/"', 'open("https://example.com/")'])(
  'the page can neither go elsewhere nor open a window by %s',
  async (code) => {
    await page.evaluate(`void (${code})`)
    // What is refused leaves no trace to wait for.
    await page.waitForTimeout(200)
    const { windows } = await app.state()
    expect(windows.map(({ url }) => url)).toEqual(['app://bili-glance/en.html'])
    expect(page.context().pages()).toHaveLength(1)
    expect(await page.getByRole('article').count()).toBe(3)
  },
)

it('the page reaches main by its requests and events, and Node not at all', async () => {
  const reach = `({
    requests: Object.keys(biliGlance.requests),
    events: Object.keys(biliGlance.events),
    others: Object.keys(biliGlance).length,
    node: [typeof require, typeof process, typeof Buffer, typeof module, typeof electron],
  })`
  expect(await page.evaluate(reach)).toEqual({
    requests: [...REQUEST_NAMES],
    events: [...EVENT_NAMES],
    others: 2,
    node: Array(5).fill('undefined'),
  })
})

it.each(REQUEST_NAMES)('%s with arguments of another shape is refused', async (name) => {
  const ask = `biliGlance.requests['${name}']({ path: '/etc/passwd' }, 'argument', 7)`
  expect(await page.evaluate(ask)).toEqual({ ok: false, failure: { kind: 'bad-arguments' } })
})

it('no picture is fetched for the example, and none is anybody else’s', async () => {
  const { accounts } = await page.evaluate<Glance>(
    `biliGlance.requests['view:read']().then(({ value }) => value.glance)`,
  )
  expect(accounts).toHaveLength(3)
  for (const mid of [...accounts.map((account) => account.mid), '7', '../en.html']) {
    const status = await page.evaluate(`fetch('avatar/${mid}').then(({ status }) => status)`)
    expect([mid, status]).toEqual([mid, mid.includes('html') ? 200 : 404])
  }
})

it('the window and its session were made with every wall up', async () => {
  const { windows, calls } = await app.state()
  expect(windows).toHaveLength(1)
  expect(windows[0]?.options).toMatchObject({
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  expect(JSON.stringify(windows[0]?.options)).not.toMatch(/BlinkFeatures|partition|Arguments/)
  const names = calls.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining([
      'app.enableSandbox',
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'session.setDevicePermissionHandler',
      'session.setDisplayMediaRequestHandler',
    ]),
  )
  const scheme = calls.find(({ name }) => name === 'protocol.registerSchemesAsPrivileged')
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  expect(scheme?.args).toEqual([{ scheme: 'app', privileges }])
})

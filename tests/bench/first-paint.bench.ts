// How soon the window shows something, and how soon it shows accounts, against a page of Vue alone.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { findChromium } from '../stand-in/find-chromium'
import { manyAccountsView } from './many-accounts'
import { pageServer } from './page-server'
import { paired, roundsText, say, verdict, type Try } from './paired'
import { vueOnlyPage } from './vue-only-page'

const ROUNDS = 15
const PATIENCE = 30
const renderer = path.resolve(import.meta.dirname, '../../out/renderer')
if (!existsSync(renderer)) throw new Error('there is no built app in out/')

/** What the preload gives to the page, with everything answered at once. */
const bridgeScript = (accounts: number): string => `{
  const view = ${JSON.stringify(manyAccountsView(accounts))}
  const answers = { 'view:read': { ok: true, value: view }, 'page:keep': { ok: true, value: null } }
  const request = (_, name) => () => Promise.resolve(answers[name] ?? { ok: false, failure: { kind: 'unexpected' } })
  const event = () => () => () => undefined
  globalThis.biliGlance = {
    requests: new Proxy({}, { get: request }),
    events: new Proxy({}, { get: event }),
  }
}`

/** The first time that something is painted, and the first frame in which an account is there. */
const WATCH = `
  globalThis.useful = new Promise((resolve) => {
    const look = () =>
      document.querySelector('article') === null
        ? requestAnimationFrame(look)
        : requestAnimationFrame(() => resolve(performance.now()))
    requestAnimationFrame(look)
  })
  globalThis.painted = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0]
      if (first !== undefined) resolve(first.startTime)
    }).observe({ type: 'paint', buffered: true })
  })`

const opening =
  (browser: Browser, url: string, script: string, what: 'painted' | 'useful'): Try =>
  async () => {
    const context = await browser.newContext({ viewport: { width: 860, height: 640 } })
    try {
      const page = await context.newPage()
      await page.addInitScript(script)
      await page.goto(url)
      return await page.evaluate<number>(what)
    } finally {
      await context.close()
    }
  }

const superuser = process.getuid?.() === 0
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: superuser ? ['--no-sandbox'] : [],
})
const vueOnly = await vueOnlyPage()
const [bare, app] = [await pageServer(vueOnly), await pageServer(renderer)]
try {
  say('\nOpening the window, against the first paint of a page of Vue alone')
  const reference = opening(browser, bare.url, WATCH, 'painted')
  const compare = async (
    name: string,
    what: 'painted' | 'useful',
    accounts: number,
    goal: number,
  ) => {
    const script = bridgeScript(accounts) + WATCH
    const measured = opening(browser, app.url, script, what)
    const result = await paired({ reference, measured, rounds: ROUNDS, patience: PATIENCE })
    const ratio = Math.round(result.ratio * 100) / 100
    const times = `${result.measured.toFixed(0)} ms over ${result.reference.toFixed(0)} ms`
    say(`  ${name}: ${times}, ${ratio.toFixed(2)} x; ${verdict(ratio, goal, ' x')}`)
    say(`    ${roundsText(result)}`)
  }
  await compare('first paint, 10 accounts', 'painted', 10, 1.5)
  await compare('accounts shown, 10 accounts', 'useful', 10, 2)
  await compare('accounts shown, 100 accounts', 'useful', 100, 2.3)
} finally {
  bare.stop()
  app.stop()
  await browser.close()
  await rm(path.dirname(vueOnly), { recursive: true })
}

// How soon the window shows something, and how soon it shows accounts, against a page of Vue alone.
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { after } from '../../electron/main/timers'
import { builtFirstLook, drawnPage } from '../../electron/main/window/drawn-page'
import { findChromium } from '../stand-in/find-chromium'
import { manyAccountsView } from './many-accounts'
import { manyAccountsScript } from './many-accounts-script'
import { pageServer } from './page-server'
import { paired, roundsText, say, verdict, type Try } from './paired'
import { vueOnlyPage } from './vue-only-page'

const ROUNDS = 15
const PATIENCE = 30
const built = path.resolve(import.meta.dirname, '../../out')
const renderer = path.join(built, 'renderer')
if (!existsSync(renderer)) throw new Error('there is no built app in out/')

type Moment = 'painted' | 'useful' | 'usable'

/**
 * When something was painted for the first time, when the first text of an account was, by Chromium's own
 * clock, and when the tabs were there to be clicked. What main has drawn stays in the page, for
 * Chromium tells nothing of what is gone.
 */
const WATCH = `
  const remove = Element.prototype.remove
  Element.prototype.remove = function () {
    if (this.id === 'first-look') this.id = 'left'
    else remove.call(this)
  }
  globalThis.useful = new Promise((resolve) => {
    // It may come in pieces.
    let account = null
    new MutationObserver(() => {
      account ??= document.querySelector('article')
      for (const part of account?.querySelectorAll(':not([elementtiming])') ?? [])
        part.setAttribute('elementtiming', 'account')
    }).observe(document, { childList: true, subtree: true })
    new PerformanceObserver((list) => {
      const first = list.getEntries()[0]
      if (first !== undefined) resolve(first.renderTime)
    }).observe({ type: 'element', buffered: true })
  })
  globalThis.painted = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0]
      if (first !== undefined) resolve(first.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
  globalThis.usable = new Promise((resolve) => {
    new MutationObserver((_, watch) => {
      if (document.querySelector('[role=tab]') === null) return
      watch.disconnect()
      resolve(performance.now())
    }).observe(document, { childList: true, subtree: true })
  })`

const opening =
  (browser: Browser, url: string, script: string, what: Moment): Try =>
  async () => {
    const viewport = { width: 860, height: 640 }
    const context = await browser.newContext({ viewport })
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
let accounts = 0
const bare = await pageServer(vueOnly, 'index.html')
// As main serves it.
const drawn = drawnPage({
  view: () => manyAccountsView(accounts),
  firstLook: builtFirstLook(built),
  after,
  log: (event) => say(event),
})
const app = await pageServer(renderer, 'zh-CN.html', drawn)
try {
  say('\nOpening the window, against the first paint of a page of Vue alone')
  const reference = opening(browser, bare.url, WATCH, 'painted')
  const compare = async (name: string, what: Moment, of: number, goal: number | null) => {
    accounts = of
    const script = manyAccountsScript(accounts) + WATCH
    const measured = opening(browser, app.url, script, what)
    const result = await paired({ reference, measured, rounds: ROUNDS, patience: PATIENCE })
    const ratio = Math.round(result.ratio * 100) / 100
    const times = `${result.measured.toFixed(0)} ms over ${result.reference.toFixed(0)} ms`
    const judged = goal === null ? 'no goal' : verdict(ratio, goal, ' x')
    say(`  ${name}: ${times}, ${ratio.toFixed(2)} x; ${judged}`)
    say(`    ${roundsText(result)}`)
  }
  await compare('first paint, 10 accounts', 'painted', 10, 1.5)
  await compare('accounts shown, 10 accounts', 'useful', 10, 2)
  await compare('accounts shown, 100 accounts', 'useful', 100, 2.3)
  await compare('tabs there to be clicked, 10 accounts', 'usable', 10, null)
} finally {
  bare.stop()
  app.stop()
  await browser.close()
  await rm(path.dirname(vueOnly), { recursive: true })
}

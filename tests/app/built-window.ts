import { chromium, type Browser } from 'playwright-core'
import { inRoot } from '../../scripts/place.mjs'
import { undrawnPage } from '../electron/main/window/undrawn-page'
import { pageServer } from '../bench/page-server'
import { findChromium } from '../stand-in/find-chromium'

/** The built page of the window without the app around it: what main says is up to the spec. */
export interface BuiltWindow {
  readonly browser: Browser
  /** Of the page in Chinese. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** What the preload gives to a page where main can answer nothing. */
export const UNANSWERING = `globalThis.biliGlance = {
  requests: new Proxy({}, { get: () => async () => ({ ok: false, failure: { kind: 'unexpected' } }) }),
  events: new Proxy({}, { get: () => () => () => undefined }),
}`

/** Serves the built window to a Chromium of its own, its page as it was built or as `drawn`. */
export const builtWindow = async (drawn = undrawnPage): Promise<BuiltWindow> => {
  const server = await pageServer(inRoot('out', 'renderer'), 'zh-CN.html', drawn)
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const stop = async (): Promise<void> => {
    await browser.close()
    server.stop()
  }
  return { browser, url: server.url, stop }
}

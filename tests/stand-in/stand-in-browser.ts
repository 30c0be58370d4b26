import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'

import type { Browser } from 'playwright-core'

import { startGroup } from '../app/driver/process-group.ts'
import type { ProcessGroup } from '../app/driver/process-group.ts'
import { findChromium } from './find-chromium.ts'

/** The one real Chromium of the process, started with the first window. */
export interface StandInBrowser {
  readonly start: () => Promise<Browser>
  /** Where a second client attaches; null before the first window. */
  readonly endpoint: () => string | null
  readonly headless: boolean
  /** Closes it gently, then for certain. */
  readonly close: () => Promise<void>
  /** For the last moment of the process. */
  readonly kill: () => void
}

/** The page that Chromium starts with where there is a display, in a window without tabs. */
export const firstPage = 'data:text/html,'
const startDeadlineMs = 30_000
const closeDeadlineMs = 2000

/** What a browser has and Electron has not, or what would only take time. */
const featuresLeftOut = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'AutofillServerCommunication',
  'InterestFeedContentSuggestions',
  'CertificateTransparencyComponentUpdater',
  'GlobalMediaControls',
  'SpareRendererForSitePerProcess',
  'ImprovedCookieControls',
  'DestroyProfileOnBrowserClose',
  // The list below an address bar that nobody sees: two pages of their own, more than half of what a start takes.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

const switches = [
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-popup-blocking',
  '--disable-breakpad',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--disable-search-engine-choice-screen',
  '--disable-back-forward-cache',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-dev-shm-usage',
  `--disable-features=${featuresLeftOut.join()}`,
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--mute-audio',
  // Nothing has a name: what slips past the routes below still reaches no machine.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

/** Prepares the browser; its own profile lies in `folder`, or in a temporary one where that cannot be written. */
export function makeBrowser(folder: () => string, headless: boolean): StandInBrowser {
  let group: ProcessGroup | null = null
  let temporary: string | null = null
  let endpoint: string | null = null
  let browser: Promise<Browser> | null = null

  const launch = async (): Promise<Browser> => {
    const chosen = writableFolder(folder())
    if (chosen.temporary) temporary = chosen.folder
    group = startGroup(findChromium(), [...switches, ...circumstances(headless, chosen.folder)], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    endpoint = await devToolsEndpoint(group)
    // Only here: a start that opens no window does not wait for it.
    const { chromium } = await import('playwright-core')
    const connected = await chromium.connectOverCDP(endpoint)
    await closePopups(connected)
    connected.once('disconnected', () => {
      browser = null
      endpoint = null
    })
    return connected
  }
  const kill = (): void => {
    group?.signal('SIGKILL')
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    start: () => (browser ??= launch()),
    endpoint: () => endpoint,
    headless,
    close: async () => {
      if (browser === null || group === null) return
      const running = await browser
      const session = await running.newBrowserCDPSession()
      // The connection goes before the answer comes; what counts is the end of the process.
      session.send('Browser.close').catch(() => undefined)
      await Promise.race([group.ended, pause(closeDeadlineMs)])
      await group.stop()
    },
    kill,
  }
}

// The window has been asked by then; the stand-in opens none on a page's wish.
async function closePopups(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession()
  session.on('Target.targetCreated', ({ targetInfo: { type, openerId, targetId } }) => {
    if (type !== 'page' || openerId === undefined) return
    // It may have closed itself.
    session.send('Target.closeTarget', { targetId }).catch(() => undefined)
  })
  await session.send('Target.setDiscoverTargets', { discover: true })
}

function circumstances(headless: boolean, folder: string): string[] {
  const superuser = process.getuid?.() === 0
  return [
    `--user-data-dir=${folder}`,
    ...(headless
      ? ['--headless', '--hide-scrollbars', '--no-startup-window']
      : [`--app=${firstPage}`]),
    // Chromium refuses its sandbox to the superuser.
    ...(superuser ? ['--no-sandbox', '--test-type'] : []),
  ]
}

function writableFolder(wanted: string): { folder: string; temporary: boolean } {
  try {
    mkdirSync(wanted, { recursive: true })
    rmSync(mkdtempSync(path.join(wanted, 'probe-')), { recursive: true })
    return { folder: wanted, temporary: false }
  } catch {
    // A read-only profile, which Electron also survives.
    return { folder: mkdtempSync(path.join(tmpdir(), 'stand-in-')), temporary: true }
  }
}

async function devToolsEndpoint(group: ProcessGroup): Promise<string> {
  const { stderr } = group.child
  if (stderr === null) throw new Error('Chromium has no standard error')
  const told: string[] = []
  const found = new Promise<string>((resolve) => {
    createInterface(stderr).on('line', (line) => {
      told.push(line)
      const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
  const failed = Promise.race([
    group.ended.then(({ code }) => `ended with code ${String(code)}`),
    pause(startDeadlineMs, 'did not answer', { ref: false }),
  ]).then((what) => {
    throw new Error(`Chromium ${what}:\n${told.slice(-20).join('\n')}`)
  })
  return Promise.race([found, failed])
}

import { BrowserWindow, session, type Session, type WebContents } from 'electron'
import type { Credential } from '../../bilibili/credential'
import type { OpenSignInPage, PageEnd } from '../attempt/page-source'
import type { Sleep } from '../clock'
import { denyPermissions } from '../window/web-contents-guards'
import { serveFromLoopback } from './loopback-pages'
import { loginOf, renewalTokenOf } from './page-login'
import { shownOrigin, SIGN_IN_ADDRESS } from './sign-in-address'
import { guardSignInPage } from './sign-in-guard'
import { sessionProxy } from '../network/proxy-choice'
import { signInWindowOptions } from './sign-in-window-options'

interface SignInPagePorts {
  /** A name that was never used before. */
  readonly partitionName: () => string
  /** That of a desktop Chrome: Electron's own names the app. */
  readonly userAgent: string
  readonly devTools: boolean
  /** Loopback origin that stands in for Bilibili, or `null`. */
  readonly upstreamUrl: string | null
  readonly sleep: Sleep
  /** Told where a click would lead out of the page; opens it in the browser or does nothing. */
  readonly leave: (address: string) => void
}

/** The window with Bilibili's own page: the one remote page of the app. */
export interface SignInPage {
  readonly open: OpenSignInPage
  /** Guards contents that are such a page; false where they are others, which it leaves alone. */
  readonly guard: (contents: WebContents) => boolean
}

/** Chromium's number for a load that another one took the place of. */
const ABORTED = -3

/** Each part for itself: what Chromium does not clear goes with the process, and no login for it. */
const wipe = async (own: Session): Promise<void> => {
  await Promise.allSettled([own.clearStorageData(), own.clearCache(), own.clearAuthCache()])
}

/** Opens nothing yet. */
export const signInPage = (ports: SignInPagePorts): SignInPage => {
  const sessions = new WeakSet<Session>()

  const prepare = (partition: string): Session => {
    const own = session.fromPartition(partition, { cache: false })
    sessions.add(own)
    own.setUserAgent(ports.userAgent)
    denyPermissions(own)
    if (ports.upstreamUrl !== null) serveFromLoopback(own, ports.upstreamUrl)
    return own
  }

  /** The address stands in the title, where no page can write. */
  const showAddress = (made: BrowserWindow, title: string): void => {
    const show = (): void => {
      const origin = shownOrigin(made.webContents.getURL())
      made.setTitle(origin === null ? title : `${title} – ${origin}`)
    }
    made.on('page-title-updated', (event) => {
      event.preventDefault()
    })
    made.webContents.on('did-navigate', show)
  }

  /** Resolves with what becomes of the page, the window still open where it did not close itself. */
  const follow = (
    made: BrowserWindow,
    own: Session,
    signal: AbortSignal,
    load: () => Promise<void>,
  ): Promise<PageEnd> =>
    new Promise((resolve) => {
      const { webContents: contents } = made
      const had: { login: Credential | null } = { login: null }
      const take = async (): Promise<void> => {
        const login = await loginOf(own.cookies)
        if (login === null || had.login !== null) return
        had.login = login
        const token = await renewalTokenOf(contents, ports.sleep)
        const renewable = token === null ? {} : { refresh_token: token }
        resolve({ kind: 'had', credential: { ...login, ...renewable } })
      }
      const end = (kind: 'closed' | 'unreachable' | 'stopped'): void => {
        // Bilibili signs in once: what was had is not given away for want of a token.
        const { login } = had
        resolve(
          login === null || kind === 'stopped' ? { kind } : { kind: 'had', credential: login },
        )
      }
      own.cookies.on('changed', () => void take())
      contents.on('did-navigate', () => void take())
      contents.on('render-process-gone', () => {
        end('unreachable')
      })
      contents.on('did-fail-load', (_event, code, _description, _address, isMainFrame) => {
        if (isMainFrame && code !== ABORTED) end('unreachable')
      })
      made.on('closed', () => {
        end('closed')
      })
      signal.addEventListener('abort', () => {
        end('stopped')
      })
      // Its failure is an event as well.
      load().catch(() => undefined)
    })

  return {
    guard: (contents) => {
      if (!sessions.has(contents.session)) return false
      guardSignInPage(contents, ports.leave)
      return true
    },
    open: async ({ signal, locale, proxy }) => {
      if (signal.aborted) return { kind: 'stopped' }
      const partition = ports.partitionName()
      const { title } = locale.signInPage
      const own = prepare(partition)
      const made = new BrowserWindow(
        signInWindowOptions({ partition, title, devTools: ports.devTools }),
      )
      showAddress(made, title)
      try {
        return await follow(made, own, signal, async () => {
          // Before the page asks for anything: it goes the way that the user has set.
          await own.setProxy(sessionProxy(proxy))
          await made.loadURL(SIGN_IN_ADDRESS)
        })
      } finally {
        if (!made.isDestroyed()) made.destroy()
        await wipe(own)
      }
    },
  }
}

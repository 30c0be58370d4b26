import type { Credential } from '../../bilibili/credential'
import type { MainLocale } from '../../shared/locales/locale'
import type { ProxySetting } from '../../shared/settings'
import type { SignInSource } from './source'

/** How the window with Bilibili's own page ended. */
export type PageEnd =
  /** Somebody signed in on it. */
  | { readonly kind: 'had'; readonly credential: Credential }
  | { readonly kind: 'closed' }
  | { readonly kind: 'unreachable' }
  /** Nothing is opened in the example. */
  | { readonly kind: 'example' }
  | { readonly kind: 'stopped' }

interface WantedPage {
  /** Aborting closes the window. */
  readonly signal: AbortSignal
  readonly locale: MainLocale
  /** The way that the page goes. */
  readonly proxy: ProxySetting
}

/** Opens the window; resolves once it is gone with all that it knew. */
export type OpenSignInPage = (wanted: WantedPage) => Promise<PageEnd>

interface PagePorts {
  readonly open: (signal: AbortSignal) => Promise<PageEnd>
  /** When a block that holds this sign-in back ends, Unix ms; `null` as account is anybody. */
  readonly heldUntilMs: (expectedMid: string | null) => number | null
}

/** Signs in on Bilibili's own page. */
export const pageSource =
  ({ open, heldUntilMs }: PagePorts): SignInSource =>
  async ({ expectedMid, signal, show }) => {
    const untilMs = heldUntilMs(expectedMid)
    if (untilMs !== null) return { kind: 'failed', trouble: { kind: 'blocked-until', untilMs } }
    show({ kind: 'page' })
    const end = await open(signal)
    switch (end.kind) {
      case 'had':
      case 'stopped':
        return end
      case 'closed':
        return { kind: 'failed', trouble: { kind: 'page-closed' } }
      case 'unreachable':
        return { kind: 'failed', trouble: { kind: 'page-unreachable' } }
      case 'example':
        return { kind: 'failed', trouble: { kind: 'page-in-example' } }
    }
  }

import { signInPage } from '../../../../electron/main/sign-in-page/sign-in-page'
import { en } from '../../../../electron/shared/locales/en'
import { pages } from './fake-page-electron'

/** The page on fake sessions and windows; the test mocks `electron` by `fake-page-electron`. */
export const pageSetting = (upstreamUrl: string | null = null) => {
  const stopper = new AbortController()
  let opened = 0
  const page = signInPage({
    partitionName: () => `page-${(opened += 1).toString()}`,
    userAgent: 'a desktop browser',
    devTools: false,
    upstreamUrl,
    sleep: () => Promise.resolve(),
    leave: () => undefined,
  })
  const open = () => {
    const end = page.open({ signal: stopper.signal, locale: en, proxy: { mode: 'system' } })
    const made = pages.at(-1)!
    return { end, made, own: made.webContents.session }
  }
  return { page, open, stopper }
}

/** What is called to wipe a session. */
export const WIPED = ['clearStorageData', 'clearCache', 'clearAuthCache']

import { join } from 'node:path'
import type { Language } from '../../shared/locales/locale'

/** The scheme of our own pages. */
export const APP_SCHEME = 'app'

const HOST = 'bili-glance'

/** The page of the window in a language; each comes with its words, which are asked for with its first script. */
export const pageUrl = (language: Language): string => `${APP_SCHEME}://${HOST}/${language}.html`

const PAGE_PATHS: readonly string[] = [pageUrl('en'), pageUrl('zh-CN')].map(
  (page) => new URL(page).pathname,
)

/** Names as the build gives them: no percent sign, so nothing is hidden; no leading dot, so nothing climbs. */
const BUILT_PATH = /^(\/[\w-][\w.-]*)+$/

/** Where the window finds the picture of an account. */
const AVATAR_PATH = /^\/avatar\/(\d{1,20})$/

const parseOwn = (address: string): URL | null => {
  const url = URL.parse(address)
  if (url === null || url.protocol !== `${APP_SCHEME}:` || url.host !== HOST) return null
  return url.username === '' && url.password === '' ? url : null
}

/** Whether an address is that of our own page. */
export const isOwnPage = (address: string): boolean =>
  PAGE_PATHS.includes(parseOwn(address)?.pathname ?? '')

/** The file in `folder` that an address of ours stands for, or `null`; it never leaves the folder. */
export const pageFile = (address: string, folder: string): string | null => {
  const url = parseOwn(address)
  return url !== null && BUILT_PATH.test(url.pathname) ? join(folder, url.pathname) : null
}

/** The account whose picture an address of ours stands for, or `null`. */
export const avatarMid = (address: string): string | null =>
  AVATAR_PATH.exec(parseOwn(address)?.pathname ?? '')?.[1] ?? null

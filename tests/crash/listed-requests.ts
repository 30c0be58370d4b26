import { expect } from 'vitest'
import {
  CONFIRM_URL,
  cookieInfoUrl,
  correspondUrl,
  REFRESH_URL,
} from '../../electron/bilibili/cookie-renewal'
import { DEVICE_IDS_URL } from '../../electron/bilibili/device-ids'
import { endpointOf, readingNames } from '../../electron/bilibili/index'
import { QR_GENERATE_URL, qrPollUrl } from '../../electron/bilibili/qr-code'

const placeOf = (url: string): string => {
  const { host, pathname } = new URL(url)
  return `/${host}${pathname}`
}

/** Everything that a sign-in, a renewal and a start may ask for. */
const LISTED: ReadonlySet<string> = new Set(
  [
    QR_GENERATE_URL,
    qrPollUrl('key'),
    'https://passport.biligame.com/x/passport-login/web/crossDomain',
    DEVICE_IDS_URL,
    cookieInfoUrl('csrf'),
    correspondUrl('hex'),
    REFRESH_URL,
    CONFIRM_URL,
    'https://www.bilibili.com/plus/account/exp.php',
    ...readingNames.map((name) => endpointOf(name).url),
  ].map(placeOf),
)

/** Processes of one round that may each begin a renewal or confirm one. */
const STARTS = 3

/** Nothing was asked that is not listed, and what changes a session once in a start. */
export const expectListedRequests = (paths: readonly string[]): void => {
  const places = paths.map((path) => path.replace(/[0-9a-f]{256}$/, 'hex'))
  expect(places.filter((place) => !LISTED.has(place))).toEqual([])
  const times = (url: string): number => places.filter((place) => place === placeOf(url)).length
  expect(times(REFRESH_URL)).toBeLessThanOrEqual(STARTS)
  expect(times(CONFIRM_URL)).toBeLessThanOrEqual(STARTS)
  expect(times(QR_GENERATE_URL)).toBeLessThanOrEqual(2)
}

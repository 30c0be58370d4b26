import type { AccountDetail, ReadingDetail, ReadingDetails } from './account-detail'
import { HIDDEN, withoutVideos } from './hidden'

const hidden = (text: string | null): string | null => (text === null ? null : HIDDEN)

/** A reading without its answer as it came, in which everything would still stand. */
const seen = <T>(
  reading: ReadingDetail<T>,
  mask: (value: T) => T = (value) => value,
): ReadingDetail<T> => ({
  ...reading,
  raw: null,
  value: reading.value === null ? null : mask(reading.value),
})

const maskedRows = <Row extends { readonly reason: string }>(rows: readonly Row[]): Row[] =>
  rows.map((row) => ({ ...row, reason: withoutVideos(row.reason) }))

const maskedReadings = (readings: ReadingDetails): ReadingDetails => ({
  ...readings,
  accountInfo: seen(readings.accountInfo, (info) => ({
    ...info,
    mid: hidden(info.mid),
    nickname: hidden(info.nickname),
    loginName: hidden(info.loginName),
    sign: hidden(info.sign),
    birthday: hidden(info.birthday),
  })),
  dailyReward: seen(readings.dailyReward),
  coinExp: seen(readings.coinExp),
  vip: seen(readings.vip, (vip) => ({ ...vip, mid: hidden(vip.mid) })),
  security: seen(readings.security, (security) => ({
    ...security,
    maskedPhone: hidden(security.maskedPhone),
    maskedMail: hidden(security.maskedMail),
  })),
  realnameStatus: seen(readings.realnameStatus),
  realnameApplication: seen(readings.realnameApplication, (application) => ({
    ...application,
    remark: hidden(application.remark),
  })),
  coinLog: seen(readings.coinLog, (log) => ({ ...log, rows: maskedRows(log.rows) })),
  expLog: seen(readings.expLog, (log) => ({ ...log, rows: maskedRows(log.rows) })),
  nav: seen(readings.nav, (nav) => ({
    ...nav,
    mid: hidden(nav.mid),
    nickname: hidden(nav.nickname),
    faceUrl: hidden(nav.faceUrl),
  })),
})

/**
 * The page of an account with nothing on it that tells whose it is: no name, number, picture, phone,
 * mail, birthday, signature or video. What can be done with it stays possible, but for what would
 * begin with the hidden text.
 */
export const maskedDetail = (detail: AccountDetail, name: string): AccountDetail => ({
  mid: detail.mid,
  bilibiliName: name,
  nickname: null,
  readings: maskedReadings(detail.readings),
  signature: { ...detail.signature, pending: null, history: [] },
})

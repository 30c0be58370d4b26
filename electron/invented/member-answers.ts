import { dayNumber, wallTime } from './beijing-calendar'
import { entriesSince } from './diary'
import { dataAnswer } from './invented-http'
import type { InventedResponse } from './invented-http'
import type { InventedAccount } from './persona'
import { progressAt } from './standing'

/** The logs go back this far, today included. */
export const LOG_DAYS = 7

/** `x/member/web/account`. */
export const accountAnswer = (account: InventedAccount, sign: string): InventedResponse =>
  dataAnswer({
    mid: Number(account.mid),
    uname: account.nickname,
    userid: account.loginName,
    sign,
    birthday: account.birthday,
    sex: account.sex,
    nick_free: false,
    rank: '正式会员',
  })

/** `x/member/web/exp/reward`. */
export const rewardAnswer = (account: InventedAccount, nowMs: number): InventedResponse => {
  const { login, watch, share, coinExp } = progressAt(account, nowMs)
  return dataAnswer({
    login,
    watch,
    coins: coinExp,
    share,
    email: account.security.maskedMail !== null,
    tel: true,
    safe_question: account.security.safeQuestionSet,
    identify_card: account.realname !== null,
  })
}

/** `x/web-interface/coin/today/exp`: the payload is a bare number. */
export const coinExpAnswer = (account: InventedAccount, nowMs: number): InventedResponse =>
  dataAnswer(progressAt(account, nowMs).coinExp)

/** `x/member/realname/status`. */
export const realnameStatusAnswer = (account: InventedAccount): InventedResponse =>
  dataAnswer({ status: account.realname === null ? 0 : 1 })

/** `x/member/realname/apply/status`. */
export const realnameApplicationAnswer = ({ realname }: InventedAccount): InventedResponse =>
  dataAnswer({
    status: realname === null ? 3 : 1,
    remark: '',
    realname: realname?.maskedName ?? '',
    card: realname?.maskedNumber ?? '',
    card_type: realname?.documentKind ?? 0,
  })

const logAnswer = (list: readonly unknown[]): InventedResponse =>
  dataAnswer({ list, count: list.length })

/** `x/member/web/coin/log`, newest first. */
export const coinLogAnswer = (account: InventedAccount, nowMs: number): InventedResponse =>
  logAnswer(
    entriesSince(account, dayNumber(nowMs) - LOG_DAYS + 1, nowMs)
      .filter(({ coinTenths }) => coinTenths !== 0)
      .map(({ atMs, coinTenths, coinReason }) => ({
        time: wallTime(atMs),
        delta: coinTenths / 10,
        reason: coinReason,
      }))
      .reverse(),
  )

/** `x/member/web/exp/log`, newest first. */
export const expLogAnswer = (account: InventedAccount, nowMs: number): InventedResponse =>
  logAnswer(
    entriesSince(account, dayNumber(nowMs) - LOG_DAYS + 1, nowMs)
      .filter(({ exp }) => exp !== 0)
      .map(({ atMs, exp, expReason }) => ({ delta: exp, time: wallTime(atMs), reason: expReason }))
      .reverse(),
  )

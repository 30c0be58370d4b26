import { QUICK_FRESH_MS } from './endpoint'
import type { Endpoint } from './endpoint'
import { decodeFields } from './fields'

/** Today's four tasks and the four one-time tasks. `null` is unknown. */
export interface DailyReward {
  readonly login: boolean | null
  readonly watch: boolean | null
  readonly share: boolean | null
  /** Exp from coins today, 10 a coin, nominally 0–50; lags by minutes. */
  readonly coinExp: number | null
  readonly emailBound: boolean | null
  readonly phoneBound: boolean | null
  readonly safeQuestionSet: boolean | null
  readonly realnameVerified: boolean | null
}

/**
 * Today's exp tasks, and the one-time ones beside them.
 *
 * Source: the client's API document, `x/member/web/exp/reward`. Cookie (SESSDATA) or access_key.
 * - Daily: `login`, `watch`, `share`, 5 exp each; `coins`, 0–50 exp. All belong to the UTC+8 day.
 * - `coins` lags and may fall back to 0 for minutes; 45 and 60 were seen as well.
 * - One-time: `email` (its name is lost in the document's table but stands in its example),
 *   `tel`, `safe_question`, `identify_card`. A missing one is unknown, not open.
 * - Answers HTTP 412 now and then while its neighbours are fine (public observations, 2026).
 */
export const dailyRewardEndpoint: Endpoint<DailyReward> = {
  name: 'dailyReward',
  url: 'https://api.bilibili.com/x/member/web/exp/reward',
  readableBy: ['cookie', 'access-key'],
  freshMs: QUICK_FRESH_MS,
  daily: true,
  payloadKey: 'data',
  decode: (payload) =>
    decodeFields(payload, (fields) => ({
      login: fields.flag('login'),
      watch: fields.flag('watch'),
      share: fields.flag('share'),
      coinExp: fields.count('coins'),
      emailBound: fields.flag('email'),
      phoneBound: fields.flag('tel'),
      safeQuestionSet: fields.flag('safe_question'),
      realnameVerified: fields.flag('identify_card'),
    })),
  leftOutOfRaw: [],
}

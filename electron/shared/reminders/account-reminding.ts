import * as v from 'valibot'
import { DAY_EXP_CAP } from '../exp-glance'

/** Of what its user wants to be reminded for one account, within what the settings allow. */
export const accountRemindingSchema = v.strictObject({
  /** Of what is open today. */
  day: v.boolean(),
  /** Only while less than this much exp is earned, 5 to 65. */
  belowExp: v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(DAY_EXP_CAP)),
  /** That the VIP ends, is frozen or locked. */
  vip: v.boolean(),
  /** Not earlier than so many days before the VIP ends, 0 to 30. */
  vipDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
  /** That the login ends or is over. */
  login: v.boolean(),
})

export type AccountReminding = Readonly<v.InferOutput<typeof accountRemindingSchema>>

/** Of an account for which nothing was set. */
export const defaultReminding: AccountReminding = {
  day: true,
  belowExp: DAY_EXP_CAP,
  vip: true,
  vipDays: 30,
  login: true,
}

/** Reads it out of anything: what cannot be read is as if never set. */
export const parseReminding = (stored: unknown): AccountReminding => {
  const fields: object = typeof stored === 'object' && stored !== null ? stored : {}
  const parsed = v.safeParse(accountRemindingSchema, { ...defaultReminding, ...fields })
  return parsed.success ? parsed.output : defaultReminding
}

import type { Vip } from '../bilibili/vip'
import type { Reading } from './account'

const DAY_MS = 24 * 3_600_000

export type VipState = 'active' | 'frozen' | 'locked' | 'none' | 'expired' | 'unknown'
export type VipKind = 'monthly' | 'annual' | 'super' | 'none' | 'unknown'

/** The 大会员 at a glance. */
export interface VipGlance {
  readonly state: VipState
  readonly kind: VipKind
  /** Bilibili's own number for the state, `null` where it could not be read. */
  readonly status: number | null
  /** Unix ms; `null` where there is no due date. */
  readonly dueAtMs: number | null
  /** Begun days until the due date, 0 when past, `null` without one. */
  readonly daysLeft: number | null
  readonly asOfMs: number
}

/** Status 0 says only "not now": the due date tells never from no longer. */
const endedState = (dueAtMs: Vip['dueAtMs'], nowMs: number): VipState => {
  if (dueAtMs === 'never') return 'none'
  return dueAtMs !== null && dueAtMs <= nowMs ? 'expired' : 'unknown'
}

/** What `vip_status` means, by the client's document; 0 is missing there. */
export const vipState = (vip: Pick<Vip, 'status' | 'dueAtMs'>, nowMs: number): VipState => {
  switch (vip.status) {
    case 0:
      return endedState(vip.dueAtMs, nowMs)
    case 1:
      return 'active'
    case 2:
      return 'frozen'
    case 3:
      return 'locked'
    default:
      return 'unknown'
  }
}

/** Type 0 is the super membership beside status 1; `none` only where there never was one. */
const kindWithoutType = ({ status, dueAtMs }: Pick<Vip, 'status' | 'dueAtMs'>): VipKind => {
  if (status === 1) return 'super'
  return status === 0 && dueAtMs === 'never' ? 'none' : 'unknown'
}

/** What `vip_type` means. */
export const vipKind = (vip: Pick<Vip, 'status' | 'type' | 'dueAtMs'>): VipKind => {
  switch (vip.type) {
    case 0:
      return kindWithoutType(vip)
    case 1:
      return 'monthly'
    case 2:
      return 'annual'
    default:
      return 'unknown'
  }
}

/** The VIP card in short, or `null` where it was never read. */
export const vipGlance = (reading: Reading<Vip>, nowMs: number): VipGlance | null => {
  const { value: vip, asOfMs } = reading
  if (vip === null || asOfMs === null) return null
  const dueAtMs = typeof vip.dueAtMs === 'number' ? vip.dueAtMs : null
  return {
    state: vipState(vip, nowMs),
    kind: vipKind(vip),
    status: vip.status,
    dueAtMs,
    daysLeft: dueAtMs === null ? null : Math.max(0, Math.ceil((dueAtMs - nowMs) / DAY_MS)),
    asOfMs,
  }
}

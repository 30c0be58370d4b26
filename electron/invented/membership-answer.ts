import { dateOfDay, dayNumber, dayOfDate, dayStartMs } from './beijing-calendar'
import { dataAnswer } from './invented-http'
import type { InventedResponse } from './invented-http'
import type { InventedAccount, InventedVip, VipDue } from './persona'

const DAY_MS = 86_400_000

/** When a membership ends, seen from an instant: 00:00 UTC+8, Unix ms; 0 is never. */
export const vipDueMs = (due: VipDue, nowMs: number): number => {
  if (due.kind === 'at') return due.atMs
  const { year } = dateOfDay(dayNumber(nowMs))
  const thisYearMs = dayStartMs(dayOfDate(year, due.month, due.dayOfMonth))
  if (due.kind === 'next' && thisYearMs <= nowMs) {
    return dayStartMs(dayOfDate(year + 1, due.month, due.dayOfMonth))
  }
  if (due.kind === 'last' && thisYearMs > nowMs) {
    return dayStartMs(dayOfDate(year - 1, due.month, due.dayOfMonth))
  }
  return thisYearMs
}

/** The badge beside a nickname, as `nav` and the VIP answer both carry it. */
export const vipLabel = (vip: InventedVip): Readonly<Record<string, unknown>> => ({
  path: '',
  text: vip.labelText,
  label_theme: vip.labelTheme,
  text_color: vip.labelText === '' ? '' : '#FFFFFF',
  bg_style: vip.labelText === '' ? 0 : 1,
  bg_color: vip.labelText === '' ? '' : '#FB7299',
  border_color: '',
  use_img_label: true,
  img_label_uri_hans: '',
  img_label_uri_hant: '',
  img_label_uri_hans_static: '',
  img_label_uri_hant_static: '',
})

/** `x/vip/web/user/info`. */
export const vipAnswer = ({ mid, vip }: InventedAccount, nowMs: number): InventedResponse => {
  const dueMs = vipDueMs(vip.due, nowMs)
  const active = vip.status === 1
  return dataAnswer({
    mid: Number(mid),
    vip_type: vip.type,
    vip_status: vip.status,
    vip_due_date: dueMs,
    vip_pay_type: vip.payType,
    theme_type: 0,
    label: vipLabel(vip),
    avatar_subscript: active ? 1 : 0,
    avatar_subscript_url: '',
    nickname_color: active ? '#FB7299' : '',
    is_new_user: false,
    tip_material: null,
    vip_is_annual: active && vip.type === 2,
    vip_is_month: active && vip.type === 1,
    is_auto_renew: vip.payType === 1,
    vip_is_valid: active,
    vip_is_overdue: dueMs !== 0 && dueMs <= nowMs,
    vip_keep_time: 0,
    vip_expire_days: dueMs === 0 ? 0 : Math.ceil((dueMs - nowMs) / DAY_MS),
  })
}

import { bilibiliDay } from '../bilibili/day'
import type { LedgerNotice } from './ledger/ledger-notice'
import type { Locale } from './locales/locale'

/** What became of the profile. */
type ProfileNotice =
  | { readonly kind: 'database-set-aside'; readonly file: string }
  | { readonly kind: 'settings-set-aside'; readonly file: string }
  | { readonly kind: 'settings-restored'; readonly file: string }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'list-rebuilt'; readonly accounts: number }

/** Something that the user should be told once, as plain data. */
export type Notice =
  | ProfileNotice
  | LedgerNotice
  | { readonly kind: 'certificate-file'; readonly file: string }
  /** The desktop has refused the last reminder. */
  | { readonly kind: 'reminders-refused' }
  /** The computer's clock is ahead of Bilibili's by so much, behind where it is below zero. */
  | { readonly kind: 'clock-wrong'; readonly aheadMinutes: number }

const profileText = (notice: ProfileNotice, profile: Locale['profile']): string => {
  switch (notice.kind) {
    case 'database-set-aside':
      return profile.databaseSetAside(notice.file)
    case 'settings-set-aside':
      return profile.settingsSetAside(notice.file)
    case 'settings-restored':
      return profile.settingsRestored(notice.file)
    case 'read-only':
      return profile.readOnly
    case 'disk-full':
      return profile.diskFull
    case 'not-kept':
      return profile.notKept
    case 'list-rebuilt':
      return profile.rebuilt(notice.accounts)
  }
}

const historyText = (notice: LedgerNotice, { ledger }: Locale): string => {
  switch (notice.kind) {
    case 'ledger-set-aside':
      return ledger.setAside(notice.file)
    case 'ledger-restored':
      return ledger.restored(notice.file, bilibiliDay(notice.backupAtMs))
    case 'ledger-newer':
      return ledger.newer
    case 'ledger-not-kept':
      return ledger.notKept[notice.because]
  }
}

/** The notice as one sentence. */
export const noticeText = (notice: Notice, locale: Locale): string => {
  const { notification, profile, network } = locale
  switch (notice.kind) {
    case 'ledger-set-aside':
    case 'ledger-restored':
    case 'ledger-newer':
    case 'ledger-not-kept':
      return historyText(notice, locale)
    case 'certificate-file':
      return network.fileGone(notice.file)
    case 'reminders-refused':
      return notification.refused
    case 'clock-wrong':
      return clockText(notice.aheadMinutes, profile)
    default:
      return profileText(notice, profile)
  }
}

const clockText = (aheadMinutes: number, { clock }: Locale['profile']): string => {
  const minutes = Math.abs(aheadMinutes)
  const hours = Math.round(minutes / 60)
  const span =
    minutes < 120
      ? clock.minutes(minutes)
      : hours < 48
        ? clock.hours(hours)
        : clock.days(Math.round(hours / 24))
  return aheadMinutes > 0 ? clock.ahead(span) : clock.behind(span)
}

/** What is to be told of a clock that is so far ahead. */
export const clockNotices = (aheadMs: number): readonly Notice[] =>
  aheadMs === 0 ? [] : [{ kind: 'clock-wrong', aheadMinutes: Math.round(aheadMs / 60_000) }]

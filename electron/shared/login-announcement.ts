import type { AccountSnapshot } from './account'
import type { AccountGlance } from './glance'
import { oneLine } from './glance-wording'
import type { Locale } from './locales/locale'
import { dateText } from './wording'

/** What can be announced of a login: that it ends, some days ahead, and that it is over. */
export type ToldKind = 'login-ends' | 'login-over'

/** Something of which its user was told once. */
export interface ToldLogin {
  readonly mid: string
  readonly kind: ToldKind
  /** Which session it was about: when it ends, Unix ms; 0 where that is not known. */
  readonly aboutMs: number
  /** Days ahead; 0 where it is over. */
  readonly rung: number
}

/** Something of which its user is to be told. */
export interface LoginAnnouncement extends ToldLogin {
  readonly account: AccountGlance
}

/** Days before the end of a session on which it is told, the most urgent first. */
const RUNGS = [1, 3, 14] as const

/** A login that renews itself is told only where that seems not to happen. */
const RENEWS_UNTIL_DAYS = 3

/** That this login is over, as it is told once. */
export const loginOver = (
  account: Pick<AccountSnapshot, 'sessionExpiresAtMs'> | null,
  mid: string,
): ToldLogin => ({ mid, kind: 'login-over', aboutMs: account?.sessionExpiresAtMs ?? 0, rung: 0 })

const endsAhead = ({ session, renewal }: AccountGlance): number | null => {
  const { state, daysLeft } = session
  if (daysLeft === null || ['needs-login', 'damaged', 'banned'].includes(state)) return null
  const renewsItself = renewal?.kind === 'by-itself' && !renewal.notKept
  if (renewsItself && daysLeft > RENEWS_UNTIL_DAYS) return null
  return RUNGS.find((rung) => daysLeft <= rung) ?? null
}

const announcementOf = (account: AccountGlance): LoginAnnouncement | null => {
  const { mid, session } = account
  const aboutMs = session.expiresAtMs ?? 0
  if (session.state === 'needs-login')
    return { account, ...loginOver({ sessionExpiresAtMs: session.expiresAtMs }, mid) }
  const rung = endsAhead(account)
  return rung === null ? null : { account, mid, aboutMs, kind: 'login-ends', rung }
}

const isTold = (told: readonly ToldLogin[], { mid, kind, aboutMs, rung }: ToldLogin): boolean =>
  told.some(
    (one) => one.mid === mid && one.kind === kind && one.aboutMs === aboutMs && one.rung <= rung,
  )

/**
 * What is to be announced of the logins that was not `told` yet; of several days ahead that have
 * passed meanwhile only the last. Of a paused account nothing is.
 */
export const loginAnnouncements = (
  accounts: readonly AccountGlance[],
  told: readonly ToldLogin[],
): readonly LoginAnnouncement[] =>
  accounts
    .filter(({ paused }) => !paused)
    .map(announcementOf)
    .filter((announcement) => announcement !== null)
    .filter((announcement) => !isTold(told, announcement))

/** What the desktop shows. */
export interface AnnouncementText {
  readonly title: string
  readonly body: string
}

const headline = ({ account, kind }: LoginAnnouncement, { announcement }: Locale): string => {
  const name = oneLine(account.name)
  if (kind === 'login-over') return announcement.over(name)
  const { daysLeft } = account.session
  return daysLeft === 0 || daysLeft === null
    ? announcement.past(name)
    : announcement.ends(name, daysLeft)
}

const reason = (
  { account, kind, aboutMs }: LoginAnnouncement,
  { announcement }: Locale,
): string => {
  const date = dateText(aboutMs)
  if (kind === 'login-ends') return announcement.signInBy(date)
  const { ended } = account.session
  return ended === null ? announcement.overUntold : announcement.overBecause[ended](date)
}

/** One text for all of them: it names the one there is, or lists them. */
export const announcementText = (
  announcements: readonly LoginAnnouncement[],
  locale: Locale,
): AnnouncementText => {
  const [first] = announcements
  if (first !== undefined && announcements.length === 1)
    return { title: headline(first, locale), body: reason(first, locale) }
  return {
    title: locale.announcement.several(announcements.length),
    body: announcements.map((one) => headline(one, locale)).join('\n'),
  }
}

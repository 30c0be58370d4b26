import type { Glance } from '../../shared/glance'
import {
  announcementText,
  loginAnnouncements,
  type AnnouncementText,
  type ToldLogin,
} from '../../shared/login-announcement'
import type { Locale } from '../../shared/locales/locale'
import type { Tab } from '../../shared/page-state'
import type { ToldStore } from '../store/told-store'

interface AnnouncerPorts {
  readonly told: ToldStore
  readonly nowMs: () => number
  readonly locale: () => Locale
  /** Shows a text on the desktop; false where it shows none. A click opens the tab. */
  readonly notify: (text: AnnouncementText, opens: Tab) => boolean
}

/** Tells the desktop of logins that end or are over, each once. */
export interface LoginAnnouncer {
  /** Looks what of this glance was not told yet. */
  readonly look: (glance: Pick<Glance, 'accounts'>) => void
}

/** Announces nothing before the first look. */
export const loginAnnouncer = (ports: AnnouncerPorts): LoginAnnouncer => {
  const { told, nowMs, locale, notify } = ports
  // What could not be stored, so that it is told once a run at least.
  const toldNow: ToldLogin[] = []

  const forgetOver = (
    known: readonly ToldLogin[],
    { accounts }: Pick<Glance, 'accounts'>,
  ): void => {
    for (const { mid, session } of accounts) {
      const wasOver = known.some((one) => one.mid === mid && one.kind === 'login-over')
      if (session.state === 'ok' && wasOver) told.forget(mid, 'login-over')
    }
  }

  return {
    look: (glance) => {
      const known = [...told.all(), ...toldNow]
      forgetOver(known, glance)
      const due = loginAnnouncements(glance.accounts, known)
      const [first] = due
      if (first === undefined) return
      if (!notify(announcementText(due, locale()), due.length === 1 ? first.mid : 'all')) return
      const news = due.map(({ mid, kind, aboutMs, rung }) => ({ mid, kind, aboutMs, rung }))
      if (!told.save(news, nowMs()).ok) toldNow.push(...news)
    },
  }
}

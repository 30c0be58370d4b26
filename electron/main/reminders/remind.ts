import { failed, success, type Result } from '../../bilibili/failure'
import type { Glance } from '../../shared/glance'
import type { MainLocale } from '../../shared/locales/locale'
import type { Tab } from '../../shared/page-state'
import type { Reminder } from '../../shared/reminders/reminder'
import type { ReminderTest } from '../../shared/reminders/reminder-test'
import { reminderText } from '../../shared/reminders/reminder-text'
import type { Core } from '../core'
import type { After } from '../timers'
import type { DesktopNotifier, NotificationButton } from './desktop-notifier'
import type { NotificationService } from './notification-service'
import { reminderDesk } from './reminder-desk'

interface RemindPorts {
  readonly core: Pick<
    Core,
    | 'changed'
    | 'clock'
    | 'locale'
    | 'log'
    | 'reminders'
    | 'remindersRefused'
    | 'reminderWishes'
    | 'settings'
  >
  readonly notifier: DesktopNotifier
  readonly service: () => Promise<NotificationService>
  readonly after: After
  /** Shows the window with a page, at its sign-in where that is the matter. */
  readonly open: (tab: Tab, signIn: boolean) => void
}

/** The reminders of the running app. */
export interface Remind {
  /** Looks what of this glance is to be told. */
  readonly look: (glance: Glance) => void
  /** Shows a reminder that says nothing, to see whether the desktop shows any. */
  readonly test: () => Promise<ReminderTest>
}

/** So long a desktop may take to refuse a notification. */
const REFUSAL_MS = 1_000

const isLogin = ({ kind }: Reminder): boolean => kind === 'login-ends' || kind === 'login-over'

const midsOf = (reminders: readonly Reminder[]): readonly string[] => [
  ...new Set(reminders.map(({ mid }) => mid)),
]

/** Joins the desk, the desktop and what its user answers. */
export const remind = ({ core, notifier, service, after, open }: RemindPorts): Remind => {
  const { clock, reminderWishes } = core

  const openFor = (reminders: readonly Reminder[]): void => {
    const [mid, ...others] = midsOf(reminders)
    if (mid === undefined || others.length > 0) open('all', false)
    else open(mid, reminders.every(isLogin))
  }

  const buttonsFor = (
    reminders: readonly Reminder[],
    { notification }: MainLocale,
  ): readonly NotificationButton[] => {
    const mids = midsOf(reminders.filter(({ kind }) => kind === 'day-open'))
    if (mids.length === 0) return []
    const button = (text: string, wish: () => unknown): NotificationButton => ({
      text,
      pressed: () => {
        wish()
        core.changed()
      },
    })
    return [
      button(notification.snooze, () => reminderWishes.snooze(mids)),
      button(notification.notToday, () => reminderWishes.notToday(mids)),
      button(notification.open, () => {
        openFor(reminders)
      }),
    ]
  }

  // A desktop without a program for them takes what nobody shows.
  const judge = (found: NotificationService): void => {
    core.remindersRefused(found === 'nobody' || notifier.refused())
  }

  const desk = reminderDesk({
    ...core,
    nowMs: clock.nowMs,
    begun: reminderWishes.begun,
    notify: (reminders) => {
      const locale = core.locale()
      const kinds = [...new Set(reminders.map(({ kind }) => kind))].join(' ')
      core.log('remind', { reminders: reminders.length, kinds }, 'detail')
      const given = notifier.show({
        ...reminderText(reminders, locale, clock.nowMs()),
        buttons: buttonsFor(reminders, locale),
        clicked: () => {
          openFor(reminders)
        },
      })
      void service().then(judge)
      return given
    },
  })

  const waited = (): Promise<void> =>
    new Promise((resolve) => {
      after(REFUSAL_MS, resolve)
    })

  const showTest = async (): Promise<Result<void, ReminderTest>> => {
    const found = await service()
    const { notification } = core.locale()
    const shown = notifier.show({
      title: notification.testTitle,
      body: notification.testBody,
      buttons: [],
      clicked: () => {
        open('settings', false)
      },
    })
    judge(found)
    if (!shown) return failed({ kind: 'unsupported' })
    if (found === 'nobody' || found === 'inhibited') return failed({ kind: found })
    await waited()
    return notifier.refused() ? failed({ kind: 'blocked' }) : success(undefined)
  }

  return {
    look: desk.look,
    test: async () => {
      const tried = await showTest()
      return tried.ok ? { kind: 'shown' } : tried.failure
    },
  }
}

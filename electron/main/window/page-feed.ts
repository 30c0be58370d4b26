import { isDeepStrictEqual } from 'node:util'
import type { Glance } from '../../shared/glance'
import { glanceChange } from '../../shared/glance-change'
import type { EventName, Payload } from '../../shared/ipc'
import { freshPage, type HistoryPlace, type PageState, type Tab } from '../../shared/page-state'
import { maskedAttempt } from '../../shared/masked-attempt'
import { chosenSettings } from '../../shared/settings'
import type { Platform, View, ViewFrame } from '../../shared/view'
import type { Core } from '../core'
import { readWeek, type WeekReader } from '../week/read-week'

interface FeedPorts {
  readonly core: WeekReader &
    Pick<
      Core,
      'shownGlance' | 'locale' | 'settings' | 'notices' | 'attempt' | 'reminderWishes' | 'weeks'
    >
  readonly send: <E extends EventName>(event: E, payload: Payload<E>) => void
  /** Whether another program has the keys that are set for the whole system. */
  readonly shortcutTaken: () => boolean
  readonly version: string
  readonly platform: Platform
  readonly example: boolean
}

/** What the page is told, and what main keeps for it. */
export interface PageFeed {
  /** All that a page begins with; from then on it is told what changes. */
  readonly view: () => View
  /** What a page is about to show, where that is all accounts from the top; nothing counts as told. */
  readonly firstView: () => View | null
  /** Tells the page what it does not know yet; costs nothing where there is none. */
  readonly tell: () => void
  /** There is no page any more that knows something. */
  readonly forget: () => void
  /** Keeps what the next page must find again. */
  readonly keep: (page: PageState) => void
  /** Opens a tab, on this page and on the next; `signIn` where a sign-in is to be begun there. */
  readonly choose: (tab: Tab, signIn: boolean) => void
}

interface Told {
  readonly glance: Glance
  readonly frame: ViewFrame
}

/** From outside of the page only the news of a week leads to the history. */
const weekOf = ({ history }: PageState): HistoryPlace => ({
  mid: null,
  span: 'day',
  ...history,
  view: 'week',
})

/** Feeds one page at a time with changes against what it was told last. */
export const pageFeed = ({
  core,
  send,
  shortcutTaken,
  version,
  platform,
  example,
}: FeedPorts): PageFeed => {
  let page = freshPage
  let told: Told | null = null
  let signInWanted = false

  const signInOf = (glance: Glance): ViewFrame['signIn'] => {
    const attempt = core.attempt.current()
    return attempt !== null && core.settings().masked ? maskedAttempt(attempt, glance) : attempt
  }

  const digestNow = (): ViewFrame['digest'] => {
    const monday = core.weeks.digestOf()
    return monday === null ? null : readWeek(core, monday)
  }

  const now = (): Told => {
    // First, for a history that turns out to be damaged is a notice.
    const digest = digestNow()
    const glance = core.shownGlance()
    return {
      glance,
      frame: {
        language: core.locale().language,
        settings: chosenSettings(core.settings()),
        notices: core.notices(),
        shortcutTaken: shortcutTaken(),
        hushedUntilMs: core.reminderWishes.hushedUntilMs(),
        digest,
        signIn: signInOf(glance),
      },
    }
  }

  const viewOf = ({ glance, frame }: Told): View => ({
    ...frame,
    signInWanted,
    glance,
    page,
    version,
    platform,
    example,
  })

  return {
    view: () => {
      const view = viewOf((told = now()))
      signInWanted = false
      return view
    },
    firstView: () => {
      // The example says above all else that it is one.
      if (example || page.tab !== 'all' || (page.scroll ?? 0) > 0) return null
      const view = viewOf(now())
      return view.glance.accounts.length > 0 ? view : null
    },
    tell: () => {
      if (told === null) return
      const before = told
      told = now()
      send('glance:changed', glanceChange(before.glance, told.glance))
      if (!isDeepStrictEqual(before.frame, told.frame)) send('frame:changed', told.frame)
    },
    forget: () => {
      told = null
    },
    keep: (kept) => {
      page = kept
    },
    choose: (tab, signIn) => {
      // What was chosen from outside begins at its top.
      page = { ...page, tab, scroll: undefined }
      if (tab === 'history') page = { ...page, history: weekOf(page) }
      // Where nobody hears it, the page to come finds it.
      signInWanted = signIn && told === null
      send('tab:chosen', { tab, signIn })
    },
  }
}

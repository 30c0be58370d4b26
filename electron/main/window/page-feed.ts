import { isDeepStrictEqual } from 'node:util'
import type { Glance } from '../../shared/glance'
import { glanceChange } from '../../shared/glance-change'
import type { EventName, Payload } from '../../shared/ipc'
import { freshPage, type PageState, type Tab } from '../../shared/page-state'
import { maskedAttempt } from '../../shared/masked-attempt'
import { chosenSettings } from '../../shared/settings'
import type { Platform, View, ViewFrame } from '../../shared/view'
import type { Core } from '../core'

interface FeedPorts {
  readonly core: Pick<
    Core,
    'shownGlance' | 'locale' | 'settings' | 'notices' | 'attempt' | 'reminderWishes' | 'weeks'
  >
  readonly send: <E extends EventName>(event: E, payload: Payload<E>) => void
  readonly version: string
  readonly platform: Platform
  readonly example: boolean
}

/** What the page is told, and what main keeps for it. */
export interface PageFeed {
  /** All that a page begins with; from then on it is told what changes. */
  readonly view: () => View
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

/** Feeds one page at a time with changes against what it was told last. */
export const pageFeed = ({ core, send, version, platform, example }: FeedPorts): PageFeed => {
  let page = freshPage
  let told: Told | null = null
  let signInWanted = false

  const signInOf = (glance: Glance): ViewFrame['signIn'] => {
    const attempt = core.attempt.current()
    return attempt !== null && core.settings().masked ? maskedAttempt(attempt, glance) : attempt
  }

  const now = (): Told => {
    const glance = core.shownGlance()
    return {
      glance,
      frame: {
        language: core.locale().language,
        settings: chosenSettings(core.settings()),
        notices: core.notices(),
        hushedUntilMs: core.reminderWishes.hushedUntilMs(),
        digestOf: core.weeks.digestOf(),
        signIn: signInOf(glance),
      },
    }
  }

  return {
    view: () => {
      const { glance, frame } = (told = now())
      const signIn = { signInWanted }
      signInWanted = false
      return { ...frame, ...signIn, glance, page, version, platform, example }
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
      page = { ...page, tab }
      // Where nobody hears it, the page to come finds it.
      signInWanted = signIn && told === null
      send('tab:chosen', { tab, signIn })
    },
  }
}

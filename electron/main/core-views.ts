import { bilibiliDay } from '../bilibili/day'
import type { AccountSnapshot, Asking } from '../shared/account'
import { glance, type Glance } from '../shared/glance'
import type { Locale } from '../shared/locales/locale'
import { maskedGlance } from '../shared/masked-glance'
import type { Notice } from '../shared/notice'
import { sentReport } from '../shared/sent-report'
import { chosenSettings } from '../shared/settings'
import type { Clock } from './clock'
import type { Core } from './core'
import type { Profile } from './profile'

interface ViewParts {
  readonly profile: Profile
  readonly snapshots: () => readonly AccountSnapshot[]
  readonly asking: () => Asking | null
  readonly notices: () => readonly Notice[]
  readonly clock: Clock
  readonly locale: () => Locale
  /** How far the machine's own clock is ahead, ms. */
  readonly aheadMs: () => number
}

/** What is known, as somebody looks at it. */
export const coreViews = ({
  profile,
  clock,
  ...parts
}: ViewParts): Pick<Core, 'glance' | 'shownGlance' | 'sentReport' | 'diagnosticFacts'> => {
  const glanceNow = (): Glance =>
    glance(
      {
        accounts: parts.snapshots(),
        blocks: profile.blocks.all(),
        keychain: profile.secrets.state(),
        asking: parts.asking(),
      },
      clock.nowMs(),
    )
  const shownGlance = (): Glance =>
    profile.settings().masked ? maskedGlance(glanceNow(), parts.locale()) : glanceNow()
  const sentNow: Core['sentReport'] = () => {
    const nowMs = clock.nowMs()
    const counts = profile.sent.of(bilibiliDay(nowMs))
    const dueAtMs = (mid: string): number | null => profile.list.find(mid)?.nextRoundAtMs ?? null
    const blocks = profile.blocks.all()
    return sentReport({ counts, blocks, glance: shownGlance(), dueAtMs }, nowMs)
  }

  return {
    glance: glanceNow,
    shownGlance,
    sentReport: sentNow,
    diagnosticFacts: () => ({
      settings: chosenSettings(profile.settings()),
      glance: glanceNow(),
      notices: parts.notices(),
      writable: profile.writable,
      bytes: profile.bytes(),
      aheadMs: parts.aheadMs(),
      sent: sentNow(),
    }),
  }
}

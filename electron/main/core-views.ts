import { bilibiliDay } from '../bilibili/day'
import type { AccountSnapshot, Asking } from '../shared/account'
import { glance, type Glance } from '../shared/glance'
import type { MainLocale } from '../shared/locales/locale'
import type { AccountDetail } from '../shared/account-detail'
import { HIDDEN } from '../shared/hidden'
import { maskedDetail } from '../shared/masked-detail'
import { maskedGlance } from '../shared/masked-glance'
import type { Notice } from '../shared/notice'
import { sentReport } from '../shared/sent-report'
import { blockEnds } from '../shared/session-glance'
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
  readonly locale: () => MainLocale
  /** How far the machine's own clock is ahead, ms. */
  readonly aheadMs: () => number
}

interface CoreViews extends Pick<
  Core,
  'glance' | 'shownGlance' | 'blockEnds' | 'sentReport' | 'diagnosticFacts'
> {
  /** The page of an account as it is to be seen. */
  readonly shownDetail: (detail: AccountDetail) => AccountDetail
}

/** What is known, as somebody looks at it. */
export const coreViews = ({ profile, clock, ...parts }: ViewParts): CoreViews => {
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
    blockEnds: () => blockEnds(profile.blocks.all(), clock.nowMs()),
    shownDetail: (detail) => {
      if (!profile.settings().masked) return detail
      const shown = shownGlance().accounts.find(({ mid }) => mid === detail.mid)
      return maskedDetail(detail, shown?.name ?? HIDDEN)
    },
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

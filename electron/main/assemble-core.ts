import { accountDetail } from '../shared/account-detail'
import type { MainLocale } from '../shared/locales/locale'
import { blockedUntilMs, EVERYONE } from '../shared/session-glance'
import { loginOver } from '../shared/reminders/login-due'
import { localeOf } from '../shared/locales/locale-of'
import { chooseLanguage } from '../shared/wording'
import { accounts } from './accounts'
import { allowRenewal } from './allow-renewal'
import type { ConnectedBilibili } from './bilibili'
import type { Clock, Sleep } from './clock'
import type { Log } from './log/log'
import type { Profile } from './profile'
import { reminderWishes } from './reminders/reminder-wishes'
import { refresher } from './refresh/refresher'
import { wakefulness } from './refresh/wakefulness'
import { showRealname } from './realname'
import { attempting } from './attempt/attempting'
import type { OpenSignInPage } from './attempt/page-source'
import { renewals } from './renewal/renewals'
import { signIn, signInPasted } from './sign-in'
import { signOut } from './sign-out'
import { signatureEditing } from './signature/signature-editing'
import { forgetEverything } from './forget-everything'
import { addDeviceIds } from './kept-device-ids'
import type { StoredAccount } from './store/account-list'
import { forgetPastBlocks } from './store/past-blocks'
import { underWay } from './under-way'
import { avatars } from './window/avatars'
import type { Core } from './core'
import { coreViews } from './core-views'
import { coreProfile } from './core-profile'
import { coreNotices } from './core-notices'

interface CoreParts {
  readonly profile: Profile
  readonly client: ConnectedBilibili
  readonly clock: Clock
  /** How far the machine's own clock is ahead, ms. */
  readonly aheadMs: () => number
  /** Name of the user's file of certificates, where it cannot be read. */
  readonly untrustedFile?: () => string | null
  /** Whether energy or volume are dear. */
  readonly thrifty?: () => boolean
  readonly systemLanguages: readonly string[]
  readonly sleep: Sleep
  readonly random: () => number
  readonly giveWayMs: number
  readonly every: (ms: number, task: () => void) => () => void
  readonly openSignInPage: OpenSignInPage
  readonly log: Log
}

/** Joins profile and client into the core. */
export const assembleCore = (parts: CoreParts): Core => {
  const { profile, client, clock } = parts
  const joined = accounts(profile)
  const notices = coreNotices({
    ...parts,
    ofProfile: profile.notices,
    remindersWanted: () => profile.settings().reminders,
  })
  const listeners: (() => void)[] = []
  const calls = underWay()
  const attemptCalls = underWay()
  let closed = false
  /** What the app does by itself and may leave: nothing more once the stores are closed. */
  const whileOpen = (begin: () => Promise<void>): Promise<void> =>
    closed ? Promise.resolve() : calls.track(begin)
  const changed = (): void => {
    // Whoever shows it would read from closed stores.
    if (closed) return
    for (const listener of listeners) listener()
  }
  const forgetBlocks = (): void => {
    forgetPastBlocks(profile.blocks, profile.list, clock.nowMs())
  }
  const wishes = reminderWishes({ ...profile, clock })
  const roundParts = {
    ...parts,
    ...profile,
    wakefulness: wakefulness(),
    thrifty: parts.thrifty ?? (() => false),
    outdated: () => wishes.outdated(() => views.glance().accounts),
    accounts: joined,
    notKept: notices.notKept,
    changed,
  }

  const locale = (): MainLocale =>
    localeOf(chooseLanguage(profile.settings().language, parts.systemLanguages))
  const asks = refresher(roundParts)
  const views = coreViews({
    ...parts,
    snapshots: joined.snapshots,
    asking: asks.asking,
    notices: notices.all,
    locale,
  })
  const callParts = {
    ...roundParts,
    client,
    refreshAccount: asks.refreshAccount,
    asking: asks.asking,
  }
  /** Who did it needs no telling. */
  const endedByUser = (account: StoredAccount): void => {
    profile.reminders.tell([loginOver(account, account.mid)], clock.nowMs())
  }
  const signatures = signatureEditing(callParts)
  const renewing = renewals({ ...callParts, asking: asks.asking })
  const attempt = attempting({
    ...callParts,
    openPage: (signal) => {
      const { proxy } = profile.settings()
      return parts.openSignInPage({ signal, locale: locale(), proxy })
    },
    signIn: (wish) => calls.track(() => signIn(wish, roundParts)),
  })
  const pictures = avatars({
    store: profile.avatars,
    fetchPicture: client.fetchPicture,
    faceUrlOf: (mid) => profile.readings.all(mid).nav.value?.faceUrl ?? null,
    isBlocked: () => blockedUntilMs(profile.blocks.all(), EVERYONE, clock.nowMs()) !== null,
    isMasked: () => profile.settings().masked,
    clock,
  })

  return {
    clock,
    locale,
    ...coreProfile(profile, clock),
    refresher: asks,
    wakefulness: roundParts.wakefulness,
    dropConnections: client.close,
    load: async () => {
      const loaded = await calls.track(joined.load)
      forgetBlocks()
      if (loaded.ok && loaded.value > 0) notices.rebuilt(loaded.value)
      changed()
      return loaded
    },
    ...views,
    reminderWishes: wishes,
    signIn: async (wish) => {
      const signedIn = await calls.track(() => signIn(wish, roundParts))
      if (signedIn.ok) profile.announce(signedIn.value.mid)
      changed()
      return signedIn
    },
    attempt: {
      ...attempt,
      start: (wish) => attemptCalls.track(() => attempt.start(wish)),
      goOn: (keeping) => attemptCalls.track(() => attempt.goOn(keeping)),
    },
    signInPasted: (wish) => calls.track(() => signInPasted(wish, roundParts)),
    renew: () => whileOpen(() => renewing.tick()),
    allowRenewal: (mid) => calls.track(() => allowRenewal(mid, callParts)),
    signOut: (mid) => calls.track(() => signOut(mid, { ...callParts, endedByUser })),
    addDeviceIds: (mid) => whileOpen(() => addDeviceIds(mid, callParts)),
    updateSignature: (wanted) => calls.track(() => signatures.update(wanted)),
    showRealname: (mid) => calls.track(() => showRealname(mid, callParts)),
    pictureOf: pictures.pictureOf,
    accounts: {
      ...joined,
      remove: async (mid) => {
        const removed = await calls.track(() => joined.remove(mid))
        forgetBlocks()
        return removed
      },
    },
    detail: async (mid) => {
      const desk = await signatures.desk(mid)
      const account = joined.snapshots().find((one) => one.mid === mid)
      if (desk === null || account === undefined) return null
      return views.shownDetail(accountDetail(account, desk, clock.nowMs()))
    },
    forgetEverything: async (clearBrowserData) => {
      // A login that was had already is kept all the same, so it has to be waited for.
      attempt.stop()
      await attemptCalls.settled()
      const forgotten = await calls.alone(() =>
        forgetEverything({ ...roundParts, refresher: asks, clearBrowserData }),
      )
      if (forgotten.ok) notices.forget()
      return forgotten
    },
    changed,
    notices: notices.all,
    remindersRefused: (refused) => {
      if (notices.remindersRefused(refused)) changed()
    },
    refusalRead: notices.refusalRead,
    onChange: (listener) => {
      listeners.push(listener)
    },
    tracked: calls.track,
    callsSettled: calls.settled,
    log: parts.log,
    close: () => {
      closed = true
      client.close()
      profile.close()
    },
  }
}

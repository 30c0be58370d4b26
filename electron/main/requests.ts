import { failed, success } from '../bilibili/failure'
import type { BilibiliLink } from '../shared/bilibili-link'
import type { Forgotten } from '../shared/forgotten'
import type { RequestHandlers, RequestName } from '../shared/ipc'
import type { ReminderTest } from '../shared/reminders/reminder-test'
import type { Arguments } from '../shared/request-arguments'
import { sentReportText } from '../shared/sent-wording'
import { chosenSettings, type ChosenSettings } from '../shared/settings'
import type { SignedInAccount } from '../shared/sign-in-answer'
import type { Core } from './core'
import type { ClearBrowserData } from './forget-everything'
import type { GlobalShortcut } from './global-shortcut'
import { settingNotStored } from './kept-or-not'
import type { LaunchAtLogin } from './launch-at-login/launch-at-login'
import { maskedAnswers } from './masked-answers'
import { readCertificates } from './network/certificate-file'
import { pauseAccount } from './pause-account'
import { reminderRequests } from './reminders/reminder-requests'
import { readWeekText } from './week/read-week'
import type { MenuHandlers } from './window/menu-requests'
import type { PageFeed } from './window/page-feed'

/** The handlers of what is asked of the history and of moving house. */
export type HistoryHandlers = Pick<
  RequestHandlers,
  Extract<RequestName, `history:${string}` | `house:${string}`>
>

/** What answers the window about the history. */
export interface HistoryDesk {
  readonly answers: HistoryHandlers
  /** Forgets what was read of files that were chosen and not taken yet. */
  readonly letGo: () => void
}

/** What the window's requests are answered from. */
export interface RequestPorts {
  readonly core: Pick<
    Core,
    | 'accounts'
    | 'allowRenewal'
    | 'addDeviceIds'
    | 'changeSettings'
    | 'changed'
    | 'renew'
    | 'detail'
    | 'forgetEverything'
    | 'refresher'
    | 'locale'
    | 'sentReport'
    | 'refusalRead'
    | 'reminderWishes'
    | 'attempt'
    | 'clock'
    | 'glance'
    | 'ledger'
    | 'settings'
    | 'shownGlance'
    | 'showRealname'
    | 'signInPasted'
    | 'signOut'
    | 'updateSignature'
  >
  readonly feed: Pick<PageFeed, 'view' | 'keep'>
  /** Called when language or theme are to be applied. */
  readonly settingsChanged: () => void
  /** False where the system has no browser. */
  readonly openLink: (link: BilibiliLink) => Promise<boolean>
  readonly clearClipboard: () => void
  /** Absolute path of the file that the user chose; `null` where none was. */
  readonly chooseCertificate: () => Promise<string | null>
  readonly history: HistoryDesk
  readonly menus: MenuHandlers
  readonly copyText: (text: string) => Promise<void>
  readonly diagnostics: () => string
  readonly testReminder: () => Promise<ReminderTest>
  readonly setShortcut: GlobalShortcut['set']
  readonly launch: Pick<LaunchAtLogin, 'read' | 'set'>
  readonly clearBrowserData: ClearBrowserData
  /** Starts the app again with the invented accounts, or with the user's own. */
  readonly lookAround: (example: boolean) => void
  readonly quit: () => void
}

/** What is left out stays as it is, also where it is named with no value. */
const withoutGaps = (part: Arguments<'settings:change'>[0]): Partial<ChosenSettings> =>
  // What is left of a part is a part.
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined))

/** What is forgotten need not be started at login; where the system goes on with it that is told. */
const unstarted = (forgotten: Forgotten, launch: RequestPorts['launch']): Forgotten => {
  const { kind } = launch.read()
  if (kind === 'off' || kind === 'unavailable' || launch.set(false).ok) return forgotten
  return { ...forgotten, notDone: [...forgotten.notDone, { part: 'launch' }] }
}

/** The handler of each request. */
export const requestHandlers = (ports: RequestPorts): RequestHandlers => {
  const { core, feed } = ports
  const { accounts, refresher } = core
  const masked = maskedAnswers(core)

  /** What was done here is shown everywhere. */
  const shown = <T>(answer: T): T => {
    core.changed()
    return answer
  }

  /** A new login is looked at soon, and goes on with device ids of its own. */
  const begin = async (mid: string): Promise<void> => {
    await refresher.refreshAccount(mid, null)
    await core.addDeviceIds(mid)
  }

  const beginKept = (kept: SignedInAccount | null): void => {
    if (kept !== null) void begin(kept.mid)
  }

  const reportText = (which: Arguments<'report:copy'>[0]): string | null => {
    if (which === 'sent') return sentReportText(core.sentReport(), core.locale())
    return which === 'diagnostics' ? ports.diagnostics() : readWeekText(core, which.week)
  }

  return {
    'view:read': () => success(feed.view()),
    'accounts:refresh': async () => success(await refresher.refresh()),
    'accounts:reorder': (mids) => shown(accounts.reorder(mids)),
    'account:read': async (mid) => {
      const detail = await core.detail(mid)
      return detail === null ? failed({ kind: 'no-account' }) : success(detail)
    },
    'account:refresh': async (mid, reading) =>
      accounts.all().some((account) => account.mid === mid)
        ? success(await refresher.refreshAccount(mid, reading))
        : failed({ kind: 'no-account' }),
    'account:rename': (mid, nickname) => shown(accounts.rename(mid, nickname)),
    'account:pause': (mid, paused) => pauseAccount(core, mid, paused),
    'account:paint': (mid, colour) => shown(accounts.paint(mid, colour)),
    'account:remind': (mid, reminding) => shown(accounts.remind(mid, reminding)),
    'account:remove': async (mid) => shown(await accounts.remove(mid)),
    'account:sign-in': async (wish) => {
      const signedIn = await masked['account:sign-in'](wish)
      if (signedIn.ok) void begin(signedIn.value.mid)
      return shown(signedIn)
    },
    'account:sign-out': async (mid) => shown(await core.signOut(mid)),
    'account:allow-renewal': async (mid) => {
      const allowed = await core.allowRenewal(mid)
      if (allowed.ok) void core.renew()
      return shown(allowed)
    },
    'attempt:start': (wish) => {
      void core.attempt.start(wish).then(beginKept)
      return success(null)
    },
    'attempt:go-on': (keeping) => {
      void core.attempt.goOn(keeping).then(beginKept)
      return success(null)
    },
    'attempt:stop': () => {
      core.attempt.stop()
      return success(null)
    },
    'signature:update': async (wanted) => shown(await core.updateSignature(wanted)),
    'realname:show': masked['realname:show'],
    'settings:change': async (part) => {
      const changed = await core.changeSettings(withoutGaps(part))
      if (!changed.ok) return failed(settingNotStored(changed.failure))
      ports.settingsChanged()
      return success(chosenSettings(changed.value))
    },
    'shortcut:set': async (keys) => shown(await ports.setShortcut(keys)),
    'certificate:choose': async () => {
      const file = await ports.chooseCertificate()
      if (file === null) return success(null)
      const read = readCertificates(file)
      if (!read.ok) return read
      const changed = await core.changeSettings({ certificateFile: file })
      if (!changed.ok) return failed(settingNotStored(changed.failure))
      ports.settingsChanged()
      return success(chosenSettings(changed.value))
    },
    'sent:read': () => success(core.sentReport()),
    'report:copy': async (which) => {
      const text = reportText(which)
      if (text === null) return failed({ kind: 'cannot-read' })
      await ports.copyText(text)
      return success(null)
    },
    ...ports.history.answers,
    ...ports.menus,
    'launch:read': () => success(ports.launch.read()),
    'launch:set': (on) => shown(ports.launch.set(on)),
    ...reminderRequests(ports),
    'page:keep': (page) => {
      feed.keep(page)
      return success(null)
    },
    'link:open': async (link) =>
      (await ports.openLink(link)) ? success(null) : failed({ kind: 'no-browser' }),
    'clipboard:clear': () => {
      ports.clearClipboard()
      return success(null)
    },
    'app:example': (example) => {
      ports.lookAround(example)
      return success(null)
    },
    'app:forget': async () => {
      const forgotten = await core.forgetEverything(ports.clearBrowserData)
      ports.history.letGo()
      // Those that are the defaults now.
      ports.settingsChanged()
      return shown(forgotten.ok ? success(unstarted(forgotten.value, ports.launch)) : forgotten)
    },
    'app:quit': () => {
      ports.quit()
      return success(null)
    },
  }
}

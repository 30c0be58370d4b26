import { failed, success } from '../../bilibili/failure'
import type { BilibiliLink } from '../../shared/bilibili-link'
import type { AccountGlance } from '../../shared/glance'
import { oneLine } from '../../shared/glance-wording'
import type { Answer, RequestHandlers } from '../../shared/ipc'
import { linkAddress } from '../../shared/link-address'
import type { MenuPlace } from '../../shared/menu-place'
import { todayText } from '../../shared/status-text'
import type { Core } from '../core'
import { pauseAccount } from '../pause-account'
import { accountChoices, type AccountChoice } from './account-choices'
import type { ChoiceMenu, MenuChoice, MenuChoices } from './choice-menu'

/** The handlers of the menus that the window asks for. */
export type MenuHandlers = Pick<RequestHandlers, 'account:menu' | 'link:menu' | 'paste:menu'>

interface MenuPorts {
  readonly core: Pick<
    Core,
    'accounts' | 'changed' | 'clock' | 'locale' | 'refresher' | 'settings' | 'shownGlance'
  >
  readonly choose: ChoiceMenu
  /** Opens the menu of a field whose text is hidden; resolves once it is gone. */
  readonly openPasteMenu: (at: MenuPlace) => Promise<void>
  /** Shows the page of an account. */
  readonly open: (mid: string) => void
  /** False where the system has no browser. */
  readonly openLink: (link: BilibiliLink) => Promise<boolean>
  readonly copyText: (text: string) => Promise<void>
}

interface AccountMenu {
  readonly account: AccountGlance
  readonly choices: MenuChoices<AccountChoice>
}

type Done = Answer<'account:menu'>
type Opened = Answer<'link:open'>

/** Whether the address of a page tells who somebody is, or what they watched. */
const isTelling = ({ to }: BilibiliLink): boolean => to === 'space' || to === 'video'

/** Menus are opened by main, so that the window holds no more than the wish for one. */
export const menuRequests = (ports: MenuPorts): MenuHandlers => {
  const { core, choose } = ports

  const openLink = async (link: BilibiliLink): Promise<Opened> =>
    (await ports.openLink(link)) ? success(null) : failed({ kind: 'no-browser' })

  const copy = async (text: string): Promise<Done> => {
    await ports.copyText(text)
    return success(null)
  }

  const acts: Readonly<Record<AccountChoice, (account: AccountGlance) => Done | Promise<Done>>> = {
    open: ({ mid }) => {
      ports.open(mid)
      return success(null)
    },
    refresh: ({ mid }) => {
      void core.refresher.refreshAccount(mid, null)
      return success(null)
    },
    pause: ({ mid, paused }) => {
      const done = pauseAccount(core, mid, !paused)
      return done.ok ? success(paused ? 'resumed' : 'paused') : done
    },
    'copy-name': ({ name }) => copy(oneLine(name)),
    'copy-mid': ({ mid }) => copy(mid),
    'copy-today': (account) => copy(todayText(account, core.locale(), core.clock.nowMs())),
    space: ({ mid }) => openLink({ to: 'space', mid }),
  }

  /** An account as it is seen now, and its menu. */
  const menuOf = (mid: string): AccountMenu | null => {
    const glance = core.shownGlance()
    const account = glance.accounts.find((one) => one.mid === mid)
    if (account === undefined) return null
    const circumstances = { glance, masked: core.settings().masked, nowMs: core.clock.nowMs() }
    return { account, choices: accountChoices(account, core.locale(), circumstances) }
  }

  const isHidden = (link: BilibiliLink): boolean => core.settings().masked && isTelling(link)

  return {
    'account:menu': async (mid, at) => {
      const menu = menuOf(mid)
      if (menu === null) return failed({ kind: 'no-account' })
      const choice = await choose(menu.choices, at)
      if (choice === null) return success(null)
      // A round may have ended while the menu was open, and names been hidden.
      const now = menuOf(mid)
      if (now === null) return failed({ kind: 'no-account' })
      if (!now.choices.flat().some((one) => one.choice === choice)) return success(null)
      const { paused } = menu.account
      return acts[choice]({ ...now.account, paused })
    },
    'link:menu': async (link, at) => {
      const words = core.locale().contextMenu
      const open: MenuChoice<'open' | 'copy'> = { choice: 'open', label: words.openLink }
      const address: MenuChoice<'open' | 'copy'> = { choice: 'copy', label: words.copyLink }
      const choice = await choose([isHidden(link) ? [open] : [open, address]], at)
      if (choice === 'open') return openLink(link)
      // Names may have been hidden while the menu was open.
      if (choice === 'copy' && !isHidden(link)) await ports.copyText(linkAddress(link))
      return success(null)
    },
    'paste:menu': async (at) => {
      await ports.openPasteMenu(at)
      return success(null)
    },
  }
}

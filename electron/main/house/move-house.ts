import { failed, success, type Result } from '../../bilibili/failure'
import type { House } from '../../shared/house/house-file'
import type { MovedSettings } from '../../shared/house/moved-settings'
import type { NotStored } from '../../shared/ipc'
import type { HalfMoved, HouseMoved, HouseTrouble } from '../../shared/ledger/house'
import { loginOver } from '../../shared/reminders/login-due'
import type { Core } from '../core'
import { awaitsSignIn } from '../keep-sign-in'
import { settingNotStored } from '../kept-or-not'
import { mergeLedgers } from '../ledger/added-ledgers'
import { settingsToChange } from './chosen-house'

/** What moving in works with. */
export interface MovingPorts {
  readonly core: {
    readonly accounts: Pick<Core['accounts'], 'all' | 'moveIn'>
    readonly ledger: Pick<Core['ledger'], 'of' | 'merge'> & {
      readonly keeping: Pick<Core['ledger']['keeping'], 'facts'>
    }
    readonly settings: Core['settings']
    readonly changeSettings: Core['changeSettings']
    readonly reminders: Pick<Core['reminders'], 'tell'>
    readonly clock: Pick<Core['clock'], 'nowMs'>
  }
}

type Moved = Result<HouseMoved, HouseTrouble>

const change = async (
  part: MovedSettings,
  { changeSettings }: MovingPorts['core'],
): Promise<Result<null, NotStored>> => {
  if (Object.keys(part).length === 0) return success(null)
  const changed = await changeSettings(part)
  return changed.ok ? success(null) : failed(settingNotStored(changed.failure))
}

/** Settings and accounts, both or none; where the settings cannot be taken back that is told. */
const moveSet = async (
  { accounts }: House,
  part: MovedSettings,
  core: MovingPorts['core'],
): Promise<Result<null, NotStored | HalfMoved>> => {
  const before = core.settings()
  const changed = await change(part, core)
  if (!changed.ok) return changed
  const moved = core.accounts.moveIn(accounts, core.clock.nowMs())
  if (moved.ok) return moved
  const takenBack = await core.changeSettings(before)
  return takenBack.ok ? moved : failed({ kind: 'half-moved', because: moved.failure.because })
}

/**
 * Moves a house in. The history comes first, since it can only grow by that and moving once more
 * adds nothing twice: whatever cannot be written after it leaves settings and accounts as they were.
 */
export const moveIn = async (house: House, { core }: MovingPorts): Promise<Moved> => {
  const listed = new Set(core.accounts.all().map(({ mid }) => mid))
  // Before: what comes with the file is no reason to keep more than it kept there.
  const part = settingsToChange(house, core.settings(), core.ledger.keeping, core.clock.nowMs())
  const merged = await mergeLedgers(house.ledgers, core.ledger)
  if (!merged.ok) return merged
  const moved = await moveSet(house, part, core)
  if (!moved.ok) return moved
  const mids = house.accounts.map(({ mid }) => mid)
  // Who moves knows that there is no login here yet; one more reminder of it costs nobody much.
  const newMids = mids.filter((mid) => !listed.has(mid))
  core.reminders.tell(
    newMids.map((mid) => loginOver(null, mid)),
    core.clock.nowMs(),
  )
  const waiting = core.accounts.all().filter((one) => awaitsSignIn(one) && mids.includes(one.mid))
  return success({ accounts: mids.length, waiting: waiting.length })
}

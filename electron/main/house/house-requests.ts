import { basename } from 'node:path'
import { failed, success, type Result } from '../../bilibili/failure'
import type { House } from '../../shared/house/house-file'
import type { RequestHandlers } from '../../shared/ipc'
import type { AddingTrouble } from '../../shared/ledger/history-adding'
import type { HousePreview } from '../../shared/ledger/house'
import type { Core } from '../core'
import { newsOfLedgers } from '../ledger/added-ledgers'
import { houseOf, settingsToChange } from './chosen-house'
import { moveIn, type MovingPorts } from './move-house'
import { houseSaving, type HouseSavingPorts } from './save-house'

/** What moving house works with. */
export interface HousePorts {
  readonly core: HouseSavingPorts['core'] &
    MovingPorts['core'] & {
      readonly refresher: Pick<Core['refresher'], 'tick'>
      readonly changed: Core['changed']
      readonly locale: Core['locale']
      readonly tracked: Core['tracked']
    }
  /** Called when settings are to be applied. */
  readonly settingsChanged: () => void
  /** Absolute path of the file that the user chose; `null` where none was. */
  readonly chooseFile: () => Promise<string | null>
  readonly chooseNewFile: HouseSavingPorts['chooseNewFile']
}

const previewOf = async (
  file: string,
  house: House,
  { core }: HousePorts,
): Promise<Result<HousePreview, AddingTrouble>> => {
  const news = await newsOfLedgers(house.ledgers, core.ledger)
  if (!news.ok) return news
  const newsByMid = new Map(news.value.map((one) => [one.mid, one]))
  const listed = new Set(core.accounts.all().map(({ mid }) => mid))
  const { masked } = core.settings()
  const accounts = house.accounts.map(({ mid, name, nickname }, at) => {
    const { coinRows = 0, expRows = 0, days = 0 } = newsByMid.get(mid) ?? {}
    return {
      mid,
      // Numbered as they will be: the order of the file is to be the order here.
      name: masked ? core.locale().masked.account(at + 1) : (nickname ?? name),
      listed: listed.has(mid),
      rows: coinRows + expRows,
      days,
    }
  })
  const settings = settingsToChange(house, core.settings(), core.ledger.keeping, core.clock.nowMs())
  const mids = new Set(house.accounts.map(({ mid }) => mid))
  const others = house.ledgers.filter(({ mid }) => !mids.has(mid))
  return success({
    file: basename(file),
    settings: Object.keys(settings).length,
    accounts,
    others: others.length,
  })
}

/** Moving house, and what it holds. */
export interface HouseRequests {
  readonly answers: Pick<RequestHandlers, 'house:save' | 'house:choose' | 'house:move'>
  /** Forgets what was previewed. */
  readonly letGo: () => void
}

/** Saving and moving the settings, accounts and history of a profile. What was previewed is held. */
export const houseRequests = (ports: HousePorts): HouseRequests => {
  const { core } = ports
  let chosen: House | null = null
  const answers: HouseRequests['answers'] = {
    'house:save': houseSaving(ports),
    'house:choose': async () => {
      chosen = null
      const file = await ports.chooseFile()
      if (file === null) return success(null)
      const house = await houseOf(file, core.clock.nowMs())
      if (!house.ok) return house
      const preview = await previewOf(file, house.value, ports)
      if (preview.ok) chosen = house.value
      return preview
    },
    'house:move': async () => {
      const house = chosen
      if (house === null) return failed({ kind: 'not-chosen' })
      const moved = await core.tracked(() => moveIn(house, ports))
      if (moved.ok || moved.failure.kind === 'half-moved') ports.settingsChanged()
      if (moved.ok) {
        chosen = null
        // An account that was paused here may be paused no more.
        void core.refresher.tick()
      }
      core.changed()
      return moved
    },
  }
  return {
    answers,
    letGo: () => {
      chosen = null
    },
  }
}

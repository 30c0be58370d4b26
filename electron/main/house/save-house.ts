import { basename } from 'node:path'
import { bilibiliDay } from '../../bilibili/day'
import { failed, success } from '../../bilibili/failure'
import { houseJson } from '../../shared/house/house-file'
import { movedSettings } from '../../shared/house/moved-settings'
import type { RequestHandlers } from '../../shared/ipc'
import type { Core } from '../core'
import { writeChosenFile } from '../ledger/write-chosen-file'

/** What saving a house works with. */
export interface HouseSavingPorts {
  readonly core: {
    readonly accounts: Pick<Core['accounts'], 'all'>
    readonly ledger: Pick<Core['ledger'], 'all'>
    readonly settings: Core['settings']
    readonly clock: Pick<Core['clock'], 'nowMs'>
  }
  /** Absolute path of the file to write, begun with a name; `null` where none was chosen. */
  readonly chooseNewFile: (name: string) => Promise<string | null>
}

/** Writes all that can be taken to another computer into a file of the user's choice. */
export const houseSaving =
  ({ core, chooseNewFile }: HouseSavingPorts): RequestHandlers['house:save'] =>
  async () => {
    const ledgers = core.ledger.all()
    if (ledgers === null) return failed({ kind: 'cannot-read' })
    const file = await chooseNewFile(`bili-glance-move-${bilibiliDay(core.clock.nowMs())}.json`)
    if (file === null) return success(null)
    const accounts = core.accounts.all()
    const house = { settings: movedSettings(core.settings()), accounts, ledgers }
    const trouble = writeChosenFile(file, houseJson(house, core.clock.nowMs()))
    return trouble === null
      ? success({ file: basename(file), accounts: accounts.length })
      : failed(trouble)
  }

import { failed, success } from '../../bilibili/failure'
import type { RequestHandlers } from '../../shared/ipc'
import type { Core } from '../core'

/** What moving house works with. */
export interface HousePorts {
  readonly core: Pick<
    Core,
    'accounts' | 'changed' | 'changeSettings' | 'clock' | 'ledger' | 'settings'
  >
  /** Called when settings are to be applied. */
  readonly settingsChanged: () => void
  /** Absolute path of the file that the user chose; `null` where none was. */
  readonly chooseFile: () => Promise<string | null>
  /** Absolute path of the file to write, begun with a name; `null` where none was chosen. */
  readonly chooseNewFile: (name: string) => Promise<string | null>
}

/** Saving and moving the settings, accounts and history of a profile. */
export const houseRequests = (
  ports: HousePorts,
): Pick<RequestHandlers, 'house:save' | 'house:choose' | 'house:move'> => ({
  'house:save': () => success(null),
  'house:choose': () => success(null),
  'house:move': () => failed({ kind: 'not-chosen' }),
})

import { failed, success, type Result } from '../bilibili/failure'
import type { NotStored } from '../shared/ipc'
import type { StoreTrouble } from './store/database'
import type { SettingsTrouble } from './store/settings-store'

/** Why something could not be written, as far as the user can do something about it. */
export const cannotWrite = ({ kind }: StoreTrouble): 'full' | 'read-only' =>
  kind === 'full' ? 'full' : 'read-only'

/** What the window is told of something that was to be kept. */
export const keptOrNot = (written: Result<unknown, StoreTrouble>): Result<null, NotStored> =>
  written.ok ? success(null) : failed({ kind: 'not-stored', because: cannotWrite(written.failure) })

/** What the window is told of a setting that was not kept. */
export const settingNotStored = (trouble: SettingsTrouble): NotStored => ({
  kind: 'not-stored',
  because: trouble.kind === 'too-large' ? 'full' : cannotWrite(trouble),
})

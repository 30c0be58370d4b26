import type { App } from 'electron'
import { success } from '../../bilibili/failure'
import type { LaunchState } from '../../shared/launch-state'
import type { LaunchAtLogin } from './launch-at-login'

type LoginItems = Pick<App, 'getLoginItemSettings' | 'setLoginItemSettings'>

/** macOS tells by a status of its own. */
const stateOf = ({ status }: ReturnType<App['getLoginItemSettings']>): LaunchState => {
  if (status === 'enabled') return { kind: 'on' }
  return { kind: status === 'requires-approval' ? 'off-by-system' : 'off' }
}

/** The login item of macOS, which takes no arguments and follows its app by itself. */
export const loginItem = (app: LoginItems): LaunchAtLogin => {
  const read = (): LaunchState => stateOf(app.getLoginItemSettings())
  return {
    read,
    set: (on) => {
      app.setLoginItemSettings({ openAtLogin: on })
      return success(read())
    },
    repair: () => undefined,
  }
}

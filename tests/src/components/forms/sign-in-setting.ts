import { afterEach } from 'vitest'
import { success } from '../../../../electron/bilibili/failure'
import type { KeychainState } from '../../../../electron/shared/account'
import type { AccountGlance } from '../../../../electron/shared/glance'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import SignInPanel from '../../../../src/components/forms/SignInPanel.vue'
import type { FakeBridge } from '../../fake-bridge'
import { glance, NOW_MS, view } from '../../glance-builder'
import { choosePaste, mounted, type Mounted } from '../../mounted'

/** An invented session that has ended. */
export const SESSDATA = '36e71d56%2C1617545513%2C367d6%2Aa1CjC'
/** The session of another login. */
export const OTHER_SESSDATA = '99999999%2C1617545513%2C111111%2Ab2CjD'
/** An invented app token. */
export const ACCESS_KEY = 'fedcba9876543210fedcba9876543210'
/** A Cookie header whose session is valid for long. */
export const LIVE =
  'buvid3=B3-infoc; SESSDATA=36e71d56%2C1809100800%2C367d6%2Aa1CjC; bili_jct=0123456789abcdef0123456789abcdef; DedeUserID=293793435; DedeUserID__ckMd5=0a1b'

/** Values that no page may show or keep. */
export const SECRETS = ['36e71d56', '367d6', '0123456789abcdef', ACCESS_KEY]

interface Setting {
  readonly account?: AccountGlance | null
  readonly accounts?: readonly AccountGlance[]
  readonly keychain?: KeychainState
  /** Whether names are hidden. */
  readonly masked?: boolean
}

let open: Mounted | null = null
afterEach(() => open?.unmount())

/** The panel in a page of its own, gone after the test. */
export const panel = async (bridge: FakeBridge, setting: Setting = {}): Promise<Mounted> => {
  const { accounts = [], keychain = 'ok', masked = false } = setting
  bridge.answers['view:read'] = () =>
    success(
      view({
        glance: glance({ accounts: [...accounts], keychain }),
        settings: { ...view().settings, masked },
      }),
    )
  open = await mounted(
    SignInPanel,
    {
      account: setting.account ?? null,
      locale: localeOf('en'),
      nowMs: NOW_MS,
    },
    bridge,
  )
  await choosePaste(open)
  return open
}

/** What was sent to sign in with. */
export const signIns = (bridge: FakeBridge): unknown[] =>
  bridge.calls.filter(([name]) => name === 'account:sign-in').map(([, given]) => given)

/** What the page holds in any form a person or a script could read. */
export const everything = (page: Mounted): string =>
  [
    document.documentElement.outerHTML,
    ...[...page.root.querySelectorAll('textarea')].map(({ value }) => value),
    JSON.stringify(localStorage),
    JSON.stringify(sessionStorage),
  ].join('\n')

import type { View } from '../../electron/shared/view'
import { manyAccountsView, oneDetail } from './many-accounts'
import { PAGE_BRIDGE } from './page-bridge'

/** What the preload gives to a page of these accounts, with everything answered at once. */
export const viewScript = (view: View): string => `{
  const view = ${JSON.stringify(view)}
  const detail = ${JSON.stringify(oneDetail())}
  const answers = {
    'view:read': () => view,
    'page:keep': () => null,
    'account:read': (mid) => ({ ...detail, mid }),
  }
  ${PAGE_BRIDGE}
}`

/** The same with so many accounts. */
export const manyAccountsScript = (accounts: number): string =>
  viewScript(manyAccountsView(accounts))

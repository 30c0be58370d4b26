import { afterEach, expect, it } from 'vitest'
import { success } from '../../../../electron/bilibili/failure'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import HistoryLink from '../../../../src/components/account/HistoryLink.vue'
import { fakeBridge } from '../../fake-bridge'
import { account, glance, view } from '../../glance-builder'
import { mounted, type Mounted } from '../../mounted'

let page: Mounted
afterEach(() => page.unmount())

it('leads from the page of an account to what is kept of it', async () => {
  const bridge = fakeBridge()
  const both = glance({ accounts: [account({ mid: '1' }), account({ mid: '2', name: 'Two' })] })
  bridge.answers['view:read'] = () => success(view({ glance: both }))
  const link = { view: 'coins', locale: localeOf('en') }
  page = await mounted(HistoryLink, link, bridge)
  page.stores.page.open('2')
  await page.click('Whole history')
  expect(page.stores.page.tab).toBe('history')
  expect(page.stores.history.view).toBe('coins')
  expect(page.stores.history.mid).toBe('2')
})

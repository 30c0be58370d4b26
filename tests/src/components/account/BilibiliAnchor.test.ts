import { expect, it } from 'vitest'
import BilibiliAnchor from '../../../../src/components/account/BilibiliAnchor.vue'
import { failed, success } from '../../../../electron/bilibili/failure'
import { fakeBridge } from '../../fake-bridge'
import { mounted, settled } from '../../mounted'

it('has a page of Bilibili opened by its name, and says where no browser took it', async () => {
  const bridge = fakeBridge()
  const anchor = await mounted(BilibiliAnchor, { to: { to: 'vip' } }, bridge)
  const link = anchor.find('button')
  bridge.answers['link:open'] = () => Promise.resolve(failed({ kind: 'no-browser' }))
  link.click()
  await settled()
  expect(bridge.calls.at(-1)).toEqual(['link:open', { to: 'vip' }])
  expect(anchor.text()).toBe('no browser could be opened')
  bridge.answers['link:open'] = () => Promise.resolve(success(null))
  link.click()
  await settled()
  expect(anchor.text()).toBe('')
})

import { expect, it } from 'vitest'
import { h } from 'vue'
import { failed } from '../../../electron/bilibili/failure'
import { en } from '../../../electron/shared/locales/en'
import MenuTrouble from '../../../src/components/MenuTrouble.vue'
import { useMenuStore } from '../../../src/stores/menu-store'
import { fakeBridge } from '../fake-bridge'
import { mounted, settled } from '../mounted'

it('leads back to where the menu was opened once it was read', async () => {
  const bridge = fakeBridge()
  bridge.answers['account:menu'] = () => failed({ kind: 'no-account' })
  const around = () => [
    h('button', { id: 'here' }),
    h('button', { id: 'below' }),
    h(MenuTrouble, { locale: en }),
  ]
  const page = await mounted(around, {}, bridge)
  page.find('#here').focus()
  await useMenuStore().open(new MouseEvent('contextmenu', { cancelable: true }), '7')
  await settled()
  page.button(en.shortcuts.close).focus()
  await page.click(en.shortcuts.close)
  expect(page.root.querySelector('[role=alert]')).toBeNull()
  expect(document.activeElement?.id).toBe('here')
  page.unmount()
})

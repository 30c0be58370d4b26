import { expect, it } from 'vitest'
import { success } from '../../../electron/bilibili/failure'
import { pageLater } from '../../../src/components/loaded-later'
import { fakeBridge } from '../fake-bridge'
import { view } from '../glance-builder'
import { mounted, settled } from '../mounted'

it.each([
  ['en', 'This page could not be loaded.'],
  ['zh-CN', '无法加载此页面'],
] as const)('says in %s that a page could not be loaded', async (language, words) => {
  const bridge = fakeBridge()
  bridge.answers['view:read'] = () => success(view({ language }))
  const page = pageLater(() => Promise.reject(new Error('no such file')))
  const shown = await mounted(page, {}, bridge)
  await settled()
  expect(shown.text()).toContain(words)
})

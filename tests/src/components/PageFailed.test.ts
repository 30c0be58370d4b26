// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { defineAsyncComponent } from 'vue'
import PageFailed from '../../../src/components/PageFailed.vue'
import { fakeBridge } from '../fake-bridge'
import { mounted, settled } from '../mounted'

afterEach(() => document.documentElement.removeAttribute('lang'))

it.each([
  ['en', 'This page could not be loaded.'],
  ['zh-CN', '无法加载此页面'],
])('says in %s that a page could not be loaded', async (language, words) => {
  document.documentElement.lang = language
  const page = defineAsyncComponent({
    loader: () => Promise.reject(new Error('no such file')),
    errorComponent: PageFailed,
  })
  const shown = await mounted(page, {}, fakeBridge())
  await settled()
  expect(shown.text()).toContain(words)
})

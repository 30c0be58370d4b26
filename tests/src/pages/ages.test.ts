import { afterEach, describe, expect, it } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { success } from '../../../electron/bilibili/failure'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import ExactTime from '../../../src/components/ExactTime.vue'
import AllAccountsPage from '../../../src/pages/AllAccountsPage.vue'
import { manyAccounts } from '../account-kinds'
import { fakeBridge } from '../fake-bridge'
import { glance, NOW_MS, view } from '../glance-builder'
import { mounted, type Mounted } from '../mounted'
import { markup } from './account-page-setting'

/** Ages and what is left, as the two languages put them. */
const RELATIVE = {
  en: /\bas of \d|days? left|\bmin left|\bh \d+ min|in \d+ days?\b|asking again at \d|signed in until \d/,
  'zh-CN': /更新于|剩余|还剩|还有 \d+ 天|小时|\d 后自动重试|有效期至 \d/,
}

let page: Mounted | null = null
afterEach(() => {
  page?.unmount()
  page = null
})

/** Every text that tells an age or what is left, outside of a `<time>` that knows the instant. */
const inexact = (root: ParentNode, language: 'en' | 'zh-CN'): readonly string[] => {
  const texts = [...root.querySelectorAll('p, span, dd, li, strong, time')].filter(
    (one) => one.children.length === 0 && RELATIVE[language].test(one.textContent),
  )
  return texts.filter((one) => one.closest('time[datetime]') === null).map((one) => one.outerHTML)
}

describe.each([en, zhCn])('an age or a countdown knows its instant ($language)', (locale) => {
  it.each([3, 12])('among %i accounts', async (many) => {
    const bridge = fakeBridge()
    const accounts = manyAccounts(many).map(({ account }) => account)
    const all = glance({ accounts })
    bridge.answers['view:read'] = () => success(view({ glance: all, language: locale.language }))
    page = await mounted(AllAccountsPage, { glance: all, locale, nowMs: NOW_MS }, bridge)
    expect(inexact(page.root, locale.language)).toEqual([])
    expect(page.root.querySelectorAll('time').length).toBeGreaterThan(many)
  })

  it('on the page of an account', async () => {
    const root = document.createElement('div')
    root.innerHTML = await markup({ language: locale.language })
    expect(inexact(root, locale.language)).toEqual([])
    expect(root.querySelectorAll('time').length).toBeGreaterThan(5)
  })
})

it('the instant is for the pointer, for machines and for who listens, to whom it is said once', async () => {
  const props = { ms: Date.parse('2026-11-23T09:12:05Z'), text: 'as of 17:12', locale: en }
  const html = await renderToString(createSSRApp(ExactTime, props))
  expect(html).toContain('datetime="2026-11-23T09:12:05.000Z"')
  expect(html).toMatch(/title="Monday, 23 November 2026 \d\d:12:05"/)
  expect(html.match(/23 November 2026/g)).toHaveLength(1)
})

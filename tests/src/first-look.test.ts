import { expect, it, vi } from 'vitest'
import { firstLook } from '../../src/first-look'
import { weekDigest } from './components/history/week-builder'
import { account, glance, view } from './glance-builder'

const look = (name: string, language: 'en' | 'zh-CN' = 'en'): Promise<string> =>
  firstLook(view({ language, glance: glance({ accounts: [account({ name })] }) }))

/** What is read, in one line. */
const textOf = (html: string): string =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

it.each([
  ['en', 'All accounts'],
  ['zh-CN', '全部账号'],
] as const)('shows all accounts in %s', async (language, heading) => {
  const html = await look('小栗子', language)
  expect(textOf(html)).toContain(heading)
  expect(textOf(html)).toContain('小栗子')
  expect(html.match(/<article/g)).toHaveLength(1)
})

it('takes a nickname for nothing but text', async () => {
  const html = await look('<img src=x onerror=alert(1)>"\'')
  expect(html).not.toContain('<img')
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
})

it('holds nothing that the page would not obey or load', async () => {
  const { accounts } = glance()
  const coloured = accounts.map((one) => ({ ...one, colour: 'teal' as const }))
  for (const accountsLayout of ['cards', 'lines'] as const) {
    const { settings } = view()
    const html = await firstLook(
      view({
        glance: glance({ accounts: coloured }),
        settings: { ...settings, accountsLayout },
        digest: weekDigest(),
      }),
    )
    expect(html).toContain('<article')
    expect(html).toContain('class="week"')
    expect(html).not.toMatch(/<(script|style|link)|\sstyle=|\son\w+=/)
  }
})

it('leaves nothing behind that goes on in main', async () => {
  vi.useFakeTimers()
  try {
    await look('小栗子')
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

it('says what is the matter above the accounts', async () => {
  const html = await firstLook(view({ glance: glance({ keychain: 'locked' }) }))
  expect(html.indexOf('role="alert"')).toBeGreaterThan(-1)
  expect(html.indexOf('role="alert"')).toBeLessThan(html.indexOf('<article'))
})

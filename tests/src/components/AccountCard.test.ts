import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { AccountGlance } from '../../../electron/shared/glance'
import type { Language } from '../../../electron/shared/locales/locale'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import AccountCard from '../../../src/components/AccountCard.vue'
import { account, exp, level, NOW_MS, session, vip } from '../glance-builder'

const html = (given: Partial<AccountGlance>, language: Language = 'en'): Promise<string> =>
  renderToString(
    createSSRApp(AccountCard, {
      account: account(given),
      locale: localeOf(language),
      nowMs: NOW_MS,
      asking: false,
    }),
  )

/** What is read, tags left out; those within a sentence part nothing. */
const text = async (...given: Parameters<typeof html>): Promise<string> =>
  (await html(...given))
    .replace(/<!--.*?-->|<span class="unbroken"[^>]*>(.*?)<\/span>/g, '$1')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

const states = (markup: string): string[] =>
  [...markup.matchAll(/<li class="(\w+)"/g)].map((match) => match[1]!)

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the card of an account', () => {
  it('shows today, what is left, VIP, level, coins and the age of each', async () => {
    const shown = await text({})
    expect(shown).toContain('45 / 65 exp')
    expect(shown).toContain('open: 2 coins +20')
    expect(shown).toContain('annual VIP, 73 days left')
    expect(shown).toContain('Lv 5 · 536.9 coins')
    expect(shown).toContain('20,310 of 28,800 exp')
    expect(shown).toMatch(/as of (\d\d:\d\d) .*VIP .* \d\d:\d\d Level .* \d\d:\d\d/)
  })

  it('speaks Chinese as completely', async () => {
    const shown = await text({ session: session() }, 'zh-CN')
    expect(shown).toContain('登录正常')
    expect(shown).toContain('还差：投 2 枚硬币 +20')
    expect(shown).toContain('年度大会员剩余 73 天')
    expect(shown.replace('QwQ', '')).not.toMatch(/[a-z]{3}/)
  })

  it('ticks what is done and leaves open what is not', async () => {
    const markup = await html({ exp: exp({ share: false, earned: 40 }) })
    expect(states(markup)).toEqual(['done', 'done', 'open', 'open'])
  })

  it('never shows an unknown as zero or as open', async () => {
    const partly = exp({ earned: null, share: null, coins: null })
    expect(states(await html({ exp: partly }))).toEqual(['done', 'done', 'unknown', 'unknown'])
    expect(await text({ exp: partly })).toContain('– / 65 exp')
    const nothing = { exp: null, vip: null, level: null }
    expect(states(await html(nothing))).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
    const shown = await text(nothing)
    expect(shown).toContain('– / 65 exp')
    expect(shown).toContain('today not known yet')
    expect(shown.replace('/ 65', '').replace('293793435', '')).not.toMatch(/\d/)
  })

  it('says how sure today’s number is', async () => {
    expect(await text({ exp: exp({ confidence: 'may-lag' }) })).toContain('may lag · as of')
    expect(await text({ exp: exp({ confidence: 'last-known' }) })).toContain('last known · as of')
    const done = exp({ earned: 65, coins: 50, confidence: 'may-lag' })
    expect(await text({ exp: done })).toContain('all done')
    expect(await text({ exp: done })).not.toContain('may lag')
  })

  it.each([
    ['needs-login', 'bad', 'signed out'],
    ['damaged', 'bad', 'credential unreadable'],
    ['banned', 'bad', 'banned'],
    ['offline', 'waiting', 'no connection'],
    ['blocked', 'waiting', 'risk control'],
    ['unknown', 'quiet', 'not asked yet'],
    ['ok', 'good', 'signed in'],
  ] as const)('tells %s apart in tone and words', async (state, tone, words) => {
    const markup = await html({ session: session({ state }) })
    expect(markup).toMatch(new RegExp(`class="session ${tone}"`))
    expect(markup).toContain(words)
  })

  it.each([
    [15, 'good', /signed in until .*\d{4}-\d\d-\d\d</],
    [14, 'waiting', /, 14 days left \(until/],
    [3, 'bad', /, 3 days left \(until/],
    [0, 'bad', /sign in again: this login was to end/],
  ] as const)('counts the days of a login that has %i left', async (daysLeft, tone, words) => {
    const expiresAtMs = NOW_MS + daysLeft * 86_400_000
    const markup = await html({ session: session({ expiresAtMs, daysLeft }) })
    expect(markup).toMatch(new RegExp(`class="session ${tone}"`))
    expect(markup).toMatch(words)
    expect(await html({ paused: true, session: session({ expiresAtMs, daysLeft }) })).toContain(
      'class="session quiet"',
    )
  })

  it('does not alarm about a paused account', async () => {
    const markup = await html({ paused: true, session: session({ state: 'needs-login' }) })
    expect(markup).toContain('class="session quiet"')
    expect(markup).toContain('paused')
  })

  it('says what became of a VIP that is not active', async () => {
    const ended = vip({ state: 'expired', dueAtMs: NOW_MS - 86_400_000, daysLeft: 0, status: 0 })
    expect(await text({ vip: ended })).toContain('VIP ended on 2026-11-22')
    expect(await html({ vip: vip({ state: 'frozen' }) })).toMatch(/alarming[^>]*>.*frozen/s)
    const ending = vip({ daysLeft: 2, dueAtMs: NOW_MS + 2 * 86_400_000 })
    expect(await html({ vip: ending })).toMatch(/alarming[^>]*>.*2 days left/s)
    expect(await html({})).not.toContain('alarming')
    expect(await text({ vip: vip({ state: 'frozen' }) })).not.toContain('days left')
    expect(await text({ vip: vip({ state: 'frozen' }) })).toContain('end date 2027-02-04')
    expect(await text({ vip: vip({ state: 'unknown', status: 9 }) })).toMatch(
      /state unknown \(9\) .*end date 2027-02-04/,
    )
    expect(await text({ vip: vip({ state: 'none', dueAtMs: null, daysLeft: null }) })).toContain(
      'no VIP',
    )
  })

  it('gives the dates of a VIP as days of Bilibili, wherever the machine is', async () => {
    vi.stubEnv('TZ', 'America/New_York')
    const dueAtMs = Date.parse('2027-02-04T00:00:00+08:00')
    expect(await text({ vip: vip({ dueAtMs }) })).toContain('until 2027-02-04')
    const ended = vip({ state: 'expired', dueAtMs: 1612454400000, daysLeft: 0 })
    expect(await text({ vip: ended })).toContain('VIP ended on 2021-02-05')
  })

  it('says of a card that an access_key cannot read it, rather than that it is not known', async () => {
    const readings = { ...account().readings, vip: 'unsupported', nav: 'unsupported' } as const
    const given = { credentialKind: 'access-key', vip: null, level: null, readings } as const
    expect(await text(given)).toMatch(/VIP an access_key cannot .*Level an access_key cannot/)
    expect(await text({ ...given, readings: account().readings })).not.toContain('access_key')
  })

  it('is one way to the page of its account, named by it', async () => {
    const markup = await html({ name: '末班渡轮' })
    expect(markup.match(/<button/g)).toHaveLength(1)
    expect(markup).toContain('aria-label="Open 末班渡轮"')
  })

  it('has no next level at the top', async () => {
    const top = await text({ level: level({ level: 6, exp: 41_205, nextExp: null }) })
    expect(top).toContain('41,205 exp')
    expect(top).not.toContain(' of 4')
  })

  it('takes a nickname for text, whatever is in it', async () => {
    const markup = await html({ name: '<img src=x onerror=alert(1)>{{7*7}}\u202eevil\u2066\n' })
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;{{7*7}}')
    expect(markup).not.toContain('<img')
    expect(markup).not.toMatch(/[\u202e\u2066]/)
  })

  it('calls an account by its mid when nothing of the nickname can be seen', async () => {
    expect(await html({ name: '\u2066\n\t' })).toMatch(/<bdi[^>]*>293793435</)
  })
})

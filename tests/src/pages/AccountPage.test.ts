import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failed } from '../../../electron/bilibili/failure'
import { accountKinds } from '../account-kinds'
import { detail, failing, read, readings, readingsWithout } from '../detail-builder'
import { fakeBridge } from '../fake-bridge'
import { account, NOW_MS } from '../glance-builder'
import { markup, text, textOf } from './account-page-setting'

beforeEach(() => {
  vi.useFakeTimers({ now: NOW_MS })
})

afterEach(() => {
  vi.useRealTimers()
})

describe('the page of an account', () => {
  it('speaks Chinese throughout', async () => {
    const page = await markup({ language: 'zh-CN' })
    const shown = textOf(page.replaceAll(/<pre.*?<\/pre>/gs, ''))
    for (const word of [
      '今日任务',
      '一次性奖励',
      '大会员',
      '密保',
      '实名认证',
      '硬币记录',
      '经验记录',
    ])
      expect(shown).toContain(word)
    const names =
      /UID|BV\w+|QQ|QwQ|LV|MC|skipVerify|vip_\w+|theme_type|bili_\w+|https:\S+|\S+@\S+|Bili Glance|Cookie/g
    expect(shown.replace(names, '').match(/[A-Za-z]{2,}/g) ?? []).toEqual([])
  })

  it('tells the end of the Bilibili day by the clock of this machine', async () => {
    expect(await text()).toContain('6 h 48 min left today')
    expect(await text({ glance: { dayEndsAtMs: NOW_MS } })).toContain('the day has ended')
  })

  it('leaves a masked name to be asked for', async () => {
    const bridge = fakeBridge()
    const shown = await markup({ bridge })
    expect(shown).toContain('Show name and number')
    expect(bridge.asked).not.toContain('realname:show')
  })

  it('claims nothing before main has told of this account', async () => {
    const other = await markup({ detail: detail({ mid: '2' }) })
    expect(other).toContain('Reading what is known')
    expect(other).not.toContain('data-card')
  })

  it('says that the page could not be read, with a way to try again', async () => {
    const bridge = fakeBridge()
    bridge.answers['account:read'] = () => failed({ kind: 'no-account' })
    const shown = await text({ bridge })
    expect(shown).toMatch(/could not be read\. *Try again/)
    expect(shown).not.toContain('Reading what is known')
  })
})

describe('a reading that fails', () => {
  it('says why beside its last good value, and leaves the other cards alone', async () => {
    const timedOut = readings({ vip: failing(readings().vip, { kind: 'timeout' }) })
    const shown = await markup({ detail: detail({ readings: timedOut }) })
    expect(shown).toMatch(/data-trouble="vip".*Bilibili did not answer in time/s)
    expect(shown.match(/data-trouble/g)).toHaveLength(1)
    expect(shown).toMatch(/class="content dimmed".*73 days/s)
    expect(textOf(shown)).toMatch(/What you see is from \d\d:\d\d/)
  })

  it('names the fields that came but could not be read', async () => {
    const odd = readings({
      security: read(readings().security.value!, { unreadable: ['hide_tel'] }),
    })
    expect(await text({ detail: detail({ readings: odd }) })).toContain('cannot be read: hide_tel')
  })

  it('is told apart from one that was never asked for', async () => {
    const shown = await text({ detail: detail({ readings: readingsWithout(['coinLog']) }) })
    expect(shown).toMatch(/Coin log not asked yet.*Nothing has been read so far/)
  })

  it('says what an access_key cannot read, and offers no retry there', async () => {
    const { account: one, detail: its } = accountKinds.accessKey
    const shown = await markup({ account: one, detail: its })
    expect(shown).toMatch(/data-trouble="vip".*An access_key cannot read this/s)
    expect(shown).not.toContain('Ask again: VIP')
    expect(shown).toContain('Ask again: profile')
  })

  it('cannot be asked again while risk control holds the account back, and says until when', async () => {
    const { account: one, detail: its } = accountKinds.blocked
    const shown = await markup({ account: one, detail: its })
    expect(shown).toMatch(/Held back by risk control until [\d-]* ?\d\d:\d\d/)
    const buttons = shown.match(/<button[^>]*>\s*(?:Try again|Refresh account)/g) ?? []
    expect(buttons.length).toBeGreaterThan(1)
    expect(buttons.every((button) => button.includes(' aria-disabled="true"'))).toBe(true)
  })

  it('can be asked again once the block is over, though nobody has told so yet', async () => {
    const { account: one, detail: its } = accountKinds.blocked
    const nowMs = one.session.untilMs ?? 0
    const shown = await markup({ account: one, detail: its, nowMs })
    expect(shown).not.toContain('Held back by risk control until')
    const button = /<button[^>]*>\s*Refresh account/.exec(shown)?.[0]
    expect(button).toContain(' aria-disabled="false"')
  })
})

describe('the refresh of an account', () => {
  it.each([
    ['needsLogin', 'until you have signed in again'],
    ['paused', 'while the account is paused'],
  ] as const)('is not offered where main would ask nothing: %s', async (kind, reason) => {
    const { account: one, detail: its } = accountKinds[kind]
    const shown = await markup({ account: one, detail: its })
    const button = /<button[^>]*>\s*Refresh account/.exec(shown)?.[0]
    expect(button).toContain(' aria-disabled="true"')
    expect(button).toContain(reason)
  })
})

describe('the login of an account', () => {
  it.each([
    ['needsLogin', 'needs-login', true],
    ['blocked', 'blocked', false],
    ['offline', 'offline', false],
    ['fresh', 'unknown', false],
    ['paused', 'paused', false],
  ] as const)('has a banner where it is %s', async (kind, banner, signsIn) => {
    const { account: one, detail: its } = accountKinds[kind]
    const shown = await markup({ account: one, detail: its, others: [account()] })
    expect(shown.match(/data-banner="[^"]*"/g)).toEqual([`data-banner="${banner}"`])
    expect(shown.includes('Show the code')).toBe(signsIn)
  })

  it('does not say again that there is no connection where no account has one', async () => {
    const { account: one, detail: its } = accountKinds.offline
    expect(await markup({ account: one, detail: its })).not.toContain('data-banner')
  })

  it('has no banner while it is well', async () => {
    expect(await markup()).not.toContain('data-banner')
  })

  it('is told with its renewal while it lives', async () => {
    const shown = await text()
    expect(shown).toMatch(/Login .*Signed in until .*Renewal .*Signed in with/)
  })

  it.each([
    ['early', /ended before its date \(2027-05-01\): somebody signed out/],
    ['expired', /was good until 2027-05-01 and has run out/],
    [null, null],
  ] as const)('says why it is over (%s), in place of how it goes on', async (ended, reason) => {
    const { account: one, detail: its } = accountKinds.needsLogin
    const shown = await text({
      account: { ...one, session: { ...one.session, ended } },
      detail: its,
    })
    expect(shown).not.toContain('Signed in with')
    if (reason === null) expect(shown).not.toMatch(/before its date|has run out/)
    else expect(shown).toMatch(reason)
  })

  it('does not give a login that cannot be read a reason of another state', async () => {
    const { account: one, detail: its } = accountKinds.needsLogin
    for (const state of ['damaged', 'banned'] as const)
      expect(
        await text({ account: { ...one, session: { ...one.session, state } }, detail: its }),
      ).not.toMatch(/before its date|has run out/)
  })
})

describe('hostile text', () => {
  it('stays text, on its own line and in its own direction', async () => {
    const hostile = '<img src=x onerror=alert(1)>\u202e{{7*7}}'
    const row = { atMs: NOW_MS, deltaTenths: 1, reason: hostile }
    const shown = await markup({
      account: account({ name: hostile, bilibiliName: hostile }),
      detail: detail({
        readings: readings({
          accountInfo: read({ ...readings().accountInfo.value!, nickname: hostile, sex: hostile }),
          coinLog: read({ rows: [row], count: 1, malformedRows: 0 }),
          realnameApplication: read({ ...readings().realnameApplication.value!, remark: hostile }),
        }),
      }),
    })
    expect(shown).not.toContain('<img src=x')
    expect(shown).not.toContain('\u202e')
    expect(shown.match(/\{\{7\*7\}\}/g)?.length).toBeGreaterThan(4)
  })
})

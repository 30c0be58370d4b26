import { describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Glance } from '../../../electron/shared/glance'
import type { Language } from '../../../electron/shared/locales/locale'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import GlanceHeader from '../../../src/components/GlanceHeader.vue'
import type { RefreshOutcome } from '../../../src/stores/glance-store'
import { accountKinds } from '../account-kinds'
import { glance, NOW_MS } from '../glance-builder'

interface Shown {
  readonly glance?: Partial<Glance>
  readonly nowMs?: number
  readonly refreshing?: boolean
  readonly outcome?: RefreshOutcome | null
  readonly language?: Language
}

const html = ({ glance: given, language = 'en', ...rest }: Shown = {}): Promise<string> =>
  renderToString(
    createSSRApp(GlanceHeader, {
      glance: glance(given),
      locale: localeOf(language),
      nowMs: NOW_MS,
      refreshing: false,
      outcome: null,
      ...rest,
    }),
  )

const text = async (shown: Shown = {}): Promise<string> =>
  (await html(shown)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

const disabled = async (shown: Shown = {}): Promise<boolean> =>
  (await html(shown)).includes('aria-disabled="true"')

const kinds = (...names: (keyof typeof accountKinds)[]) => ({
  accounts: names.map((name) => accountKinds[name].account),
})

describe('the head of all accounts', () => {
  it('counts what is done and what waits for the user, paused accounts aside', async () => {
    const shown = await text({ glance: kinds('ok', 'done', 'needsLogin', 'frozen', 'paused') })
    expect(shown).toContain('5 accounts · 1 of 4 all done today · 2 need you')
    expect(await text({ glance: kinds('ok') })).not.toContain('need')
    expect(await text({ glance: kinds('paused') })).toContain('1 account ')
  })

  it('counts nothing of a single account, of which all stands below', async () => {
    expect(await text({ glance: kinds('ok') })).toContain('1 account 6 h 48 min left')
    expect(await text({ glance: kinds('done', 'paused') })).not.toContain('today')
  })

  it('counts down to the end of the Bilibili day, told in local time', async () => {
    vi.stubEnv('TZ', 'Europe/Berlin')
    const shown = await text()
    vi.unstubAllEnvs()
    expect(shown).toContain('6 h 48 min left · tasks start over at 17:00')
    const { dayEndsAtMs } = glance()
    expect(await text({ nowMs: dayEndsAtMs - 60_000 })).toContain('1 min left')
    expect(await text({ nowMs: dayEndsAtMs })).not.toContain('left')
  })

  it('says how far a round is', async () => {
    const asking = { mid: '1', done: 2, of: 5 }
    expect(await text({ refreshing: true, glance: { asking } })).toContain('2 of 5')
    expect(await text({ refreshing: true })).toContain('Asking Bilibili…')
    expect(await disabled({ refreshing: true })).toBe(true)
    expect(await disabled()).toBe(false)
  })

  it('asks nothing past a block and says when it will', async () => {
    const blocked = { glance: { blockedUntilMs: NOW_MS + 3_600_000 } }
    expect(await text(blocked)).toMatch(/asking again at \d\d:12/)
    expect(await disabled(blocked)).toBe(true)
  })

  it('asks again once the block is over, though nobody has told so yet', async () => {
    const over = { glance: { blockedUntilMs: NOW_MS + 60_000 }, nowMs: NOW_MS + 60_000 }
    expect(await text(over)).not.toContain('asking again')
    expect(await disabled(over)).toBe(false)
  })

  it.each<[RefreshOutcome, RegExp]>([
    ['nothing-due', /everything is fresh as of \d\d:11/i],
    ['held-elsewhere', /another Bili Glance/i],
    ['no-keychain', /keychain/],
    ['failed', /did not finish/],
  ])('says why a refresh brought nothing: %s', async (outcome, words) => {
    expect(await text({ outcome })).toMatch(words)
    expect(await disabled({ outcome })).toBe(false)
  })

  it('speaks Chinese as completely', async () => {
    const shown = await text({
      language: 'zh-CN',
      glance: kinds('ok', 'done', 'needsLogin'),
      outcome: 'nothing-due',
    })
    expect(shown).toContain('3 个账号 · 今日已完成 1/3 · 1 个需要处理')
    expect(shown).not.toMatch(/[a-z]{3}/i)
  })
})

import { describe, expect, it } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { Glance } from '../../../electron/shared/glance'
import type { View } from '../../../electron/shared/view'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import WindowNotices from '../../../src/components/WindowNotices.vue'
import { accountKinds } from '../account-kinds'
import { account, glance, NOW_MS, view } from '../glance-builder'

const html = (
  given: Partial<Glance> = {},
  more: Partial<View> = {},
  nowMs = NOW_MS,
): Promise<string> =>
  renderToString(
    createSSRApp(WindowNotices, {
      view: view({ glance: glance(given), ...more }),
      locale: localeOf('en'),
      nowMs,
    }),
  )

const offline = accountKinds.offline.account

describe('what holds for all accounts', () => {
  it('is nothing when all is well', async () => {
    expect(await html()).not.toMatch(/<p/)
  })

  it.each(['locked', 'missing', 'silent'] as const)(
    'is trouble with the keychain, its cure and another try: %s',
    async (keychain) => {
      const shown = await html({ keychain })
      expect(shown).toContain(localeOf('en').keychain[keychain])
      expect(shown).toMatch(/role="alert".*Try again/s)
    },
  )

  it('is a block and when it ends, until then', async () => {
    const blockedUntilMs = NOW_MS + 3_600_000
    const shown = await html({ blockedUntilMs })
    expect(shown).toMatch(/before \d\d:12/)
    expect(shown).toContain(`datetime="${new Date(blockedUntilMs).toISOString()}"`)
    expect(await html({ blockedUntilMs }, {}, blockedUntilMs)).not.toMatch(/<p/)
  })

  it('is a missing connection only where no account has one', async () => {
    const words = 'Bilibili cannot be reached'
    expect(await html({ accounts: [offline, account({ paused: true })] })).toContain(words)
    expect(await html({ accounts: [offline, account()] })).not.toContain(words)
    expect(await html({ accounts: [] })).not.toContain(words)
    expect(await html({ accounts: [{ ...offline, paused: true }] })).not.toContain(words)
  })

  it('is what happened to the profile, by the name of the file', async () => {
    const file = '<b>settings</b>.damaged'
    const shown = await html({}, { notices: [{ kind: 'settings-set-aside', file }] })
    expect(shown).toContain('&lt;b&gt;settings&lt;/b&gt;.damaged')
  })
})

import { createPinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import type { GlanceView } from '../../electron/shared/ipc'
import App from '../../src/App.vue'
import { bridgeKey } from '../../src/bridge'
import { useGlanceStore } from '../../src/stores/glance-store'
import { fakeBridge } from './fake-bridge'
import { account, glance, view } from './glance-builder'

/** The page as it looks once main has told `shown`. */
const page = async (shown: GlanceView | null): Promise<string> => {
  const bridge = fakeBridge()
  bridge.answer = () => new Promise(() => undefined)
  const pinia = createPinia()
  const app = createSSRApp(App).use(pinia).provide(bridgeKey, bridge)
  app.runWithContext(() => useGlanceStore(pinia))
  if (shown !== null) bridge.push(shown)
  return renderToString(app)
}

const root = { lang: '' }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { documentElement: root })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('the window', () => {
  it('tells how to add an account while there is none', async () => {
    const empty = await page(view({ glance: glance({ accounts: [] }) }))
    expect(empty).toContain('No account yet')
    expect(empty).toContain('npm start --silent -- --add-account &lt; cookie.txt')
  })

  it('shows the accounts in the order of the glance', async () => {
    const accounts = ['30', '10', '20'].map((mid) => account({ mid, name: `name-${mid}` }))
    const shown = await page(view({ glance: glance({ accounts }) }))
    expect(shown).toContain('3 accounts')
    expect([...shown.matchAll(/<bdi[^>]*>(.*?)<\/bdi>/g)].map((match) => match[1])).toEqual([
      'name-30',
      'name-10',
      'name-20',
    ])
  })

  it('tells what happened to the profile', async () => {
    const notices = [{ kind: 'database-set-aside', file: 'glance.db.damaged' }] as const
    expect(await page(view({ notices }))).toContain('glance.db.damaged')
  })

  it('speaks the language that main says', async () => {
    expect(await page(view({ language: 'zh-CN' }))).toContain('1 个账号')
    expect(await page(view({ language: 'en' }))).toContain('1 account')
  })

  it('says what is wrong with the keychain, accounts or not', async () => {
    const locked = await page(view({ glance: glance({ keychain: 'locked' }) }))
    expect(locked).toMatch(/role="alert".*The keychain is locked/s)
    expect(await page(view())).not.toContain('role="alert"')
  })

  it('claims nothing before main has answered', async () => {
    const blank = await page(null)
    expect(blank).not.toContain('No account yet')
    expect(blank).toContain('aria-busy="true"')
  })
})

import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { success } from '../../../electron/bilibili/failure'
import type { AccountDetail } from '../../../electron/shared/account-detail'
import type { AccountGlance, Glance } from '../../../electron/shared/glance'
import type { Language } from '../../../electron/shared/locales/locale'
import { localeOf } from '../../../electron/shared/locales/locale-of'
import { en } from '../../../electron/shared/locales/en'
import { bridgeKey } from '../../../src/bridge'
import { firstLocaleKey } from '../../../src/first-locale'
import AccountPage from '../../../src/pages/AccountPage.vue'
import { useDetailStore } from '../../../src/stores/detail-store'
import { useGlanceStore } from '../../../src/stores/glance-store'
import { usePageStore } from '../../../src/stores/page-store'
import { detail } from '../detail-builder'
import { fakeBridge, type FakeBridge } from '../fake-bridge'
import { account, glance, NOW_MS, view } from '../glance-builder'

/** What main tells of the account; what is left out goes well. */
interface Shown {
  readonly bridge?: FakeBridge
  readonly account?: AccountGlance
  readonly detail?: AccountDetail
  readonly glance?: Partial<Omit<Glance, 'accounts'>>
  /** Those beside it. */
  readonly others?: readonly AccountGlance[]
  readonly language?: Language
  readonly nowMs?: number
}

/** The page of an account as markup, once main has told all it knows of it. */
export const markup = async (shown: Shown = {}): Promise<string> => {
  const bridge = shown.bridge ?? fakeBridge()
  const language = shown.language ?? 'en'
  const one = shown.account ?? account()
  bridge.answers['view:read'] = () =>
    success(
      view({
        language,
        glance: glance({ ...shown.glance, accounts: [one, ...(shown.others ?? [])] }),
      }),
    )
  if (shown.detail !== undefined || shown.bridge === undefined)
    bridge.answers['account:read'] = () => success(shown.detail ?? detail({ mid: one.mid }))
  const pinia = createPinia()
  const app = createSSRApp(AccountPage, {
    account: one,
    locale: localeOf(language),
    nowMs: shown.nowMs ?? NOW_MS,
  })
    .use(pinia)
    .provide(bridgeKey, bridge)
    .provide(firstLocaleKey, en)
  const store = app.runWithContext(() => ({
    glance: useGlanceStore(pinia),
    page: usePageStore(pinia),
    detail: useDetailStore(pinia),
  }))
  await store.glance.read()
  store.page.open(one.mid)
  await store.detail.read()
  return renderToString(app)
}

/** What is read of it, tags left out. */
export const textOf = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

export const text = async (shown: Shown = {}): Promise<string> => textOf(await markup(shown))

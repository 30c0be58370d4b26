import { createPinia, disposePinia } from 'pinia'
import { createSSRApp, h } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { localeOf } from '../electron/shared/locales/locale-of'
import type { View } from '../electron/shared/view'
import { bridgeKey } from './bridge'
import WindowNotices from './components/WindowNotices.vue'
import { firstLocaleKey } from './first-locale'
import AllAccountsPage from './pages/AllAccountsPage.vue'
import { silentBridge } from './silent-bridge'
import { useGlanceStore } from './stores/glance-store'

/**
 * All accounts as the window shows them at first, as HTML: main draws it into the page, where it stands
 * until the window itself has come. There are no styles in it, for the page obeys no inline ones.
 */
export const firstLook = async (view: View): Promise<string> => {
  const locale = localeOf(view.language)
  const pinia = createPinia()
  const { glance } = view
  const part = { locale, nowMs: glance.generatedAtMs }
  const app = createSSRApp(() => [
    h(WindowNotices, { ...part, view }),
    h('div', { class: 'panel' }, h(AllAccountsPage, { ...part, glance })),
  ])
    .use(pinia)
    .provide(bridgeKey, silentBridge(view))
    .provide(firstLocaleKey, locale)
  try {
    await useGlanceStore(pinia).read()
    return await renderToString(app)
  } finally {
    disposePinia(pinia)
  }
}

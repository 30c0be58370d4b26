import { createPinia } from 'pinia'
import { createApp } from 'vue'
import type { Locale } from '../electron/shared/locales/locale'
import './style.css'
import App from './App.vue'
import { bridgeKey } from './bridge'
import { firstLocaleKey } from './first-locale'

/** Opens the window in the language of its page. */
export const openWindow = (locale: Locale): void => {
  createApp(App)
    .use(createPinia())
    .provide(bridgeKey, window.biliGlance)
    .provide(firstLocaleKey, locale)
    .mount('#app')
}

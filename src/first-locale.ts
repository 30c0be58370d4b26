import { inject, type InjectionKey } from 'vue'
import type { Locale } from '../electron/shared/locales/locale'

/** Under which the app provides the words of its page to its stores. */
export const firstLocaleKey: InjectionKey<Locale> = Symbol('first locale')

/** The words that came with the page. */
export const useFirstLocale = (): Locale => {
  const locale = inject(firstLocaleKey)
  if (locale === undefined) throw new Error('the app was made without words')
  return locale
}

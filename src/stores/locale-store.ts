import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef, watch } from 'vue'
import type { Language, Locale } from '../../electron/shared/locales/locale'
import { useFirstLocale } from '../first-locale'
import { useGlanceStore } from './glance-store'

/** Each language is a file of its own, so that nobody loads words that are not spoken. */
const load: Readonly<Record<Language, () => Promise<Locale>>> = {
  en: async () => (await import('../../electron/shared/locales/page-en')).pageEn,
  'zh-CN': async () => (await import('../../electron/shared/locales/page-zh-cn')).pageZhCn,
}

/** The words of the window: those of its page, then of the language that main says. */
export const useLocaleStore = defineStore('locale', () => {
  const glanceStore = useGlanceStore()
  const locale = shallowRef(useFirstLocale())
  const missing = shallowRef(false)
  let wanted = locale.value.language

  /** The installation is damaged where a file of it cannot be loaded. */
  const loaded = (language: Language): Promise<Locale | null> =>
    load[language]().catch(() => {
      missing.value = true
      return null
    })

  /** What was spoken before stays until all of the new words are there. */
  const speak = async (language: Language): Promise<void> => {
    wanted = language
    const words = await loaded(language)
    if (language === wanted && words !== null) locale.value = words
  }

  watch(
    () => glanceStore.view?.language,
    (language) => {
      if (language !== undefined && language !== wanted) void speak(language)
    },
    { immediate: true, flush: 'sync' },
  )

  return {
    locale: shallowReadonly(locale),
    /** Whether words could not be loaded. */
    missing: shallowReadonly(missing),
  }
})

import { computed, type ComputedRef } from 'vue'
import type { Locale } from '../../electron/shared/locales/locale'
import type { ChosenSettings } from '../../electron/shared/settings'
import { useSettingsStore } from './chosen-settings-store'

/** The settings for a part of the page: their values, how to change one, and what went wrong with it. */
export const useChosenSettings = (
  locale: () => Locale,
): {
  readonly settings: ComputedRef<ChosenSettings>
  readonly change: <S extends keyof ChosenSettings>(setting: S, value: ChosenSettings[S]) => void
  readonly troubleOf: (setting: keyof ChosenSettings) => string | null
} => {
  const store = useSettingsStore()
  return {
    settings: computed(() => {
      if (store.settings === null) throw new Error('a part of the page asked before it was read')
      return store.settings
    }),
    change: (setting, value) => void store.change(setting, value),
    troubleOf: (setting) => {
      const because = store.troubles[setting]
      return because === undefined ? null : locale().window.settings.notStored[because]
    },
  }
}

import { computed, shallowRef, type ComputedRef } from 'vue'
import type { Locale } from '../../electron/shared/locales/locale'

/** What there is to say, put into words by whoever shows it: the language may change meanwhile. */
export type Spoken = (locale: Locale) => string

/** Something that is said until something else is: in the language of now, never of then. */
export const useSpoken = (
  locale: () => Locale,
): { readonly text: ComputedRef<string | null>; readonly say: (said: Spoken | null) => void } => {
  const last = shallowRef<Spoken | null>(null)
  return {
    text: computed(() => last.value?.(locale()) ?? null),
    say: (said) => {
      last.value = said
    },
  }
}

import { nextTick, watch, type Ref } from 'vue'
import type { SettingsSectionName } from '../../../electron/shared/locales/settings-index-words'
import { usePageStore } from '../../stores/page-store'

/** Shows a section of the settings and goes on there. */
export const goToSection = (name: SettingsSectionName): void => {
  const section = document.getElementById(`settings-${name}`)
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}

/** Goes to the section that somebody elsewhere in the window has asked for, whatever was searched for. */
export const useWantedSection = (query: Ref<string>): void => {
  const store = usePageStore()
  watch(
    () => store.section,
    async (section) => {
      if (section === null) return
      store.sectionShown()
      query.value = ''
      await nextTick()
      goToSection(section)
    },
    { immediate: true },
  )
}

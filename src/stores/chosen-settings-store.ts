import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef, watch } from 'vue'
import type { NotStored } from '../../electron/shared/ipc'
import type { ChosenSettings } from '../../electron/shared/settings'
import { useBridge } from '../bridge'
import { useGlanceStore } from './glance-store'

type Setting = keyof ChosenSettings

/** Which setting could not be changed, and why. */
export interface SettingTrouble {
  readonly setting: Setting
  readonly because: NotStored['because'] | 'unexpected'
}

/** The settings as main keeps them; a choice shows at once and goes back where it was not kept. */
export const useSettingsStore = defineStore('settings', () => {
  const { requests } = useBridge()
  const glanceStore = useGlanceStore()
  const chosen = shallowRef<Partial<ChosenSettings>>({})
  const trouble = shallowRef<SettingTrouble | null>(null)
  let latest = 0
  let answered = 0

  const settings = computed<ChosenSettings | null>(() => {
    const kept = glanceStore.view?.settings
    return kept === undefined ? null : { ...kept, ...chosen.value }
  })

  const change = async <S extends Setting>(setting: S, value: ChosenSettings[S]): Promise<void> => {
    const number = ++latest
    chosen.value = { ...chosen.value, [setting]: value }
    trouble.value = null
    const answer = await requests['settings:change']({ [setting]: value })
    if (number !== latest) return
    answered = number
    if (answer.ok) {
      chosen.value = answer.value
      return
    }
    chosen.value = {}
    const { failure } = answer
    const because = failure.kind === 'not-stored' ? failure.because : 'unexpected'
    trouble.value = { setting, because }
  }

  // What main tells counts, but for a choice that is still on its way there.
  watch(
    () => glanceStore.view?.settings,
    () => {
      if (answered === latest) chosen.value = {}
    },
    { flush: 'sync' },
  )

  return { settings, trouble: shallowReadonly(trouble), change }
})

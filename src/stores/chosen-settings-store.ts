import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef, watch } from 'vue'
import type { NotStored } from '../../electron/shared/ipc'
import type { ChosenSettings } from '../../electron/shared/settings'
import { useBridge } from '../bridge'
import { useGlanceStore } from './glance-store'

type Setting = keyof ChosenSettings

/** Why a setting could not be changed. */
export type SettingTrouble = NotStored['because'] | 'unexpected'

/** The settings as main keeps them; a choice shows at once and goes back where it was not kept. */
export const useSettingsStore = defineStore('settings', () => {
  const { requests } = useBridge()
  const glanceStore = useGlanceStore()
  const chosen = shallowRef<Partial<ChosenSettings>>({})
  const troubles = shallowRef<Partial<Record<Setting, SettingTrouble>>>({})
  /** How many choices of each setting are on their way. */
  const underway = new Map<Setting, number>()

  const settings = computed<ChosenSettings | null>(() => {
    const kept = glanceStore.view?.settings
    return kept === undefined ? null : { ...kept, ...chosen.value }
  })

  const without = <T extends object>(all: T, setting: Setting): T => {
    const others = { ...all }
    Reflect.deleteProperty(others, setting)
    return others
  }

  const change = async <S extends Setting>(setting: S, value: ChosenSettings[S]): Promise<void> => {
    chosen.value = { ...chosen.value, [setting]: value }
    troubles.value = without(troubles.value, setting)
    underway.set(setting, (underway.get(setting) ?? 0) + 1)
    const answer = await requests['settings:change']({ [setting]: value })
    const left = (underway.get(setting) ?? 1) - 1
    underway.set(setting, left)
    // A later choice of the same setting has its own answer.
    if (left > 0) return
    if (answer.ok) {
      chosen.value = { ...chosen.value, [setting]: answer.value[setting] }
      return
    }
    const { failure } = answer
    const because = failure.kind === 'not-stored' ? failure.because : 'unexpected'
    chosen.value = without(chosen.value, setting)
    troubles.value = { ...troubles.value, [setting]: because }
  }

  // What main tells counts, but for a choice that is still on its way there.
  watch(
    () => glanceStore.view?.settings,
    () => {
      const isWaiting = (name: string): boolean =>
        [...underway].some(([setting, calls]) => setting === name && calls > 0)
      const waiting = Object.entries(chosen.value).filter(([name]) => isWaiting(name))
      chosen.value = Object.fromEntries(waiting)
    },
    { flush: 'sync' },
  )

  return { settings, troubles: shallowReadonly(troubles), change }
})

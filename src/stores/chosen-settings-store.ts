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
  /** The last choice of each setting, and the last that was answered. */
  const latest = new Map<Setting, number>()
  const answered = new Map<Setting, number>()

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
    const number = (latest.get(setting) ?? 0) + 1
    latest.set(setting, number)
    const answer = await requests['settings:change']({ [setting]: value })
    // A later choice of the same setting has its own answer.
    if (number !== latest.get(setting)) return
    answered.set(setting, number)
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
        [...latest].some(
          ([setting, number]) => setting === name && answered.get(setting) !== number,
        )
      const waiting = Object.entries(chosen.value).filter(([name]) => isWaiting(name))
      chosen.value = Object.fromEntries(waiting)
    },
    { flush: 'sync' },
  )

  return { settings, troubles: shallowReadonly(troubles), change }
})

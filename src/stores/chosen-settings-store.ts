import { defineStore } from 'pinia'
import { computed, shallowReadonly, shallowRef, watch } from 'vue'
import type { NotStored } from '../../electron/shared/ipc'
import type { ChosenSettings } from '../../electron/shared/settings'
import { useBridge } from '../bridge'
import type { UndoableSetting } from '../../electron/shared/locales/undo-words'
import { useGlanceStore } from './glance-store'
import { useUndoStore, type Deed } from './undo-store'

type Setting = keyof ChosenSettings

/** Why a setting could not be changed. */
export type SettingTrouble = NotStored['because'] | 'unexpected'

/** Those that are easily changed by mistake, or hard to find back from. */
const UNDOABLE: readonly Setting[] = [
  'language',
  'masked',
  'reminders',
  'reminderTimes',
  'proxy',
] satisfies readonly UndoableSetting[]

const isUndoable = (setting: Setting): setting is UndoableSetting => UNDOABLE.includes(setting)

const deedOf = (setting: UndoableSetting, value: ChosenSettings[Setting]): Deed => {
  if (setting !== 'masked') return { kind: 'setting', setting }
  return { kind: value === true ? 'hidden' : 'shown' }
}

/** The settings as main keeps them; a choice shows at once and goes back where it was not kept. */
export const useSettingsStore = defineStore('settings', () => {
  const { requests } = useBridge()
  const glanceStore = useGlanceStore()
  const undoStore = useUndoStore()
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

  /** Whether it is kept now. */
  const put = async <S extends Setting>(setting: S, value: ChosenSettings[S]): Promise<boolean> => {
    chosen.value = { ...chosen.value, [setting]: value }
    troubles.value = without(troubles.value, setting)
    const number = (latest.get(setting) ?? 0) + 1
    latest.set(setting, number)
    const answer = await requests['settings:change']({ [setting]: value })
    // A later choice of the same setting has its own answer.
    if (number !== latest.get(setting)) return false
    answered.set(setting, number)
    if (answer.ok) {
      chosen.value = { ...chosen.value, [setting]: answer.value[setting] }
      return true
    }
    const { failure } = answer
    const because = failure.kind === 'not-stored' ? failure.because : 'unexpected'
    chosen.value = without(chosen.value, setting)
    troubles.value = { ...troubles.value, [setting]: because }
    return false
  }

  const change = async <S extends Setting>(setting: S, value: ChosenSettings[S]): Promise<void> => {
    const before = settings.value?.[setting]
    const kept = await put(setting, value)
    if (kept && before !== undefined && isUndoable(setting))
      undoStore.offer(deedOf(setting, value), () => put(setting, before))
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

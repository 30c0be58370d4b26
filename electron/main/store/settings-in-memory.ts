import { failed, success } from '../../bilibili/failure'
import { defaultSettings, type Settings } from '../../shared/settings'
import type { SettingsStore } from './settings-store'

/** Settings that live and die with the process. */
export const settingsInMemory = (): SettingsStore => {
  let settings = defaultSettings
  return {
    settings: () => settings,
    change: (part) => {
      settings = { ...settings, ...part }
      return Promise.resolve(success(settings))
    },
    reset: () => {
      settings = defaultSettings
    },
    notice: null,
  }
}

/** Settings of a place that cannot be written: they stay what they are. */
export const fixedSettings = (settings: Settings): SettingsStore => ({
  settings: () => settings,
  change: () => Promise.resolve(failed({ kind: 'read-only' })),
  reset: () => undefined,
  notice: null,
})

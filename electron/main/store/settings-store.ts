import { isDeepStrictEqual } from 'node:util'
import type ElectronStore from 'electron-store'
import { failed, success, type Result } from '../../bilibili/failure'
import type { Notice } from '../../shared/notice'
import { defaultSettings, parseSettings, type Settings } from '../../shared/settings'
import {
  backUp,
  contentThatHolds,
  parseContent,
  repair,
  restore,
  settingsPath,
  settingsVersion,
  type SettingsContent,
} from './settings-file'
import { storeTrouble, type StoreTrouble } from './store-trouble'

/** A file of one page is written whole or not at all, which electron-store needs. */
const largestBytes = 4_095

/** Why a setting was not kept; the settings are as before. */
export type SettingsTrouble = StoreTrouble | { readonly kind: 'too-large' }

/** The settings of a profile. */
export interface SettingsStore {
  readonly settings: () => Settings
  /** Sets these; the value is what holds then. electron-store is loaded at the first change. */
  readonly change: (part: Partial<Settings>) => Promise<Result<Settings, SettingsTrouble>>
  /** Goes by the defaults again; whoever calls it takes the file away. */
  readonly reset: () => void
  /** What was found at opening. */
  readonly notice: Notice | null
}

const write = (Store: typeof ElectronStore, folder: string, wanted: SettingsContent): void => {
  const store = new Store<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    // The file was put in order before; electron-store itself would only wipe it.
    clearInvalidConfig: false,
    deserialize: (text) => ({ ...parseContent(Buffer.from(text)) }),
  })
  store.store = wanted
}

/** Trouble of the file system as a value; a bug stays an exception. */
const settle = <T>(work: () => T): Result<T, StoreTrouble> => {
  try {
    return success(work())
  } catch (error) {
    const trouble = storeTrouble(error)
    if (trouble === null) throw error
    return failed(trouble)
  }
}

const noticeOf = ({ kind }: StoreTrouble): Notice =>
  kind === 'full' ? { kind: 'not-kept' } : { kind: 'read-only' }

/**
 * Opens the settings of a profile folder and puts an unreadable file aside.
 *
 * electron-store writes them; what it gets wrong is made good here: it wipes or refuses a file
 * that is no JSON, and on a full disk it leaves a short file without saying so
 * (https://github.com/fabiospampinato/atomically/pull/18).
 * `loaded` is called whenever electron-store was loaded, which then listens to every page.
 */
export const settingsStore = (
  folder: string,
  nowMs: number,
  loaded: () => void = () => undefined,
): SettingsStore => {
  const path = settingsPath(folder)
  const opened = settle(() => repair(path, nowMs))
  let settings = parseSettings(contentThatHolds(path))

  const change: SettingsStore['change'] = async (part) => {
    const { default: Store } = await import('electron-store')
    const before = settle(() => {
      repair(path, nowMs)
      return contentThatHolds(path)
    })
    if (!before.ok) return before
    const next = { ...parseSettings(before.value), ...part }
    const wanted = { ...before.value, ...next, version: settingsVersion }
    if (Buffer.byteLength(JSON.stringify(wanted, null, '\t')) > largestBytes)
      return failed({ kind: 'too-large' })

    const written = settle(() => write(Store, folder, wanted))
    // Not the import but the first store made begins to listen.
    loaded()
    if (!isDeepStrictEqual(contentThatHolds(path), wanted)) {
      const restored = settle(() => restore(path))
      return written.ok ? failed(restored.ok ? { kind: 'full' } : restored.failure) : written
    }
    settle(() => backUp(path))
    settings = next
    return success(settings)
  }

  return {
    settings: () => settings,
    change,
    reset: () => {
      settings = defaultSettings
    },
    notice: opened.ok ? opened.value : noticeOf(opened.failure),
  }
}

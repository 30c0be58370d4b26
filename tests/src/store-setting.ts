import { createPinia, disposePinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { en } from '../../electron/shared/locales/en'
import type { Locale } from '../../electron/shared/locales/locale'
import { bridgeKey } from '../../src/bridge'
import { firstLocaleKey } from '../../src/first-locale'
import type { FakeBridge } from './fake-bridge'
import { fakeBridge } from './fake-bridge'

/** Stores on a main process in memory. */
export interface StoreSetting {
  readonly bridge: FakeBridge
  /** Ends every store. */
  readonly stop: () => void
}

export const storeSetting = (firstLocale: Locale = en): StoreSetting => {
  const bridge = fakeBridge()
  const pinia = createPinia()
  setActivePinia(pinia)
  createApp({}).provide(bridgeKey, bridge).provide(firstLocaleKey, firstLocale).use(pinia)
  return { bridge, stop: () => disposePinia(pinia) }
}

/** An answer that comes when the test says so. */
export const held = <T>(): { readonly answer: Promise<T>; readonly give: (value: T) => void } => {
  let give: (value: T) => void = () => undefined
  const answer = new Promise<T>((resolve) => (give = resolve))
  return { answer, give: (value) => give(value) }
}

import { inject, type InjectionKey } from 'vue'
import type { Bridge } from '../electron/shared/ipc'

declare global {
  interface Window {
    /** What the preload exposes: all that this page can reach. */
    readonly biliGlance: Bridge
  }
}

/** Under which the app provides the bridge to its stores. */
export const bridgeKey: InjectionKey<Bridge> = Symbol('bridge')

/** The way to main, as the app was given it. */
export const useBridge = (): Bridge => {
  const bridge = inject(bridgeKey)
  if (bridge === undefined) throw new Error('the app was made without a bridge')
  return bridge
}

import { shallowReadonly, shallowRef, type ShallowRef } from 'vue'

/** Often enough for minutes. */
const TICK_MS = 15_000

/** Main's clock as the page goes on counting it. */
interface LiveNow {
  readonly ms: Readonly<ShallowRef<number>>
  /** Takes main's word for what time it is. */
  readonly set: (ms: number) => void
  readonly stop: () => void
}

/**
 * A clock that begins at what main says: the page's own may be another than main's. It moves on
 * every `tickMs`.
 */
export const liveNow = (tickMs = TICK_MS): LiveNow => {
  const ms = shallowRef(0)
  let behind = 0
  let ticking: ReturnType<typeof setInterval> | undefined
  return {
    ms: shallowReadonly(ms),
    set: (told) => {
      behind = told - performance.now()
      ms.value = told
      ticking ??= setInterval(() => (ms.value = Math.round(behind + performance.now())), tickMs)
    },
    stop: () => clearInterval(ticking),
  }
}

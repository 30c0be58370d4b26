import { onBeforeUnmount, onMounted, onServerPrefetch, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'

/** Calls `then` once the next frame was painted; returns the way to call it off. */
export const afterPaint = (then: () => void): (() => void) => {
  let painted: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    painted = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(painted)
  }
}

/**
 * Whether a part was painted for the first time: what lies below it need not hold that up, unless it is
 * what is looked at first (`atOnce`).
 */
export const usePainted = (atOnce: boolean): Readonly<Ref<boolean>> => {
  const painted = shallowRef(atOnce)
  const paint = (): void => {
    painted.value = true
  }
  let callOff = (): void => undefined
  onMounted(() => {
    if (!atOnce) callOff = afterPaint(paint)
  })
  onBeforeUnmount(() => callOff())
  // What is drawn beside a page has no first frame.
  onServerPrefetch(paint)
  return shallowReadonly(painted)
}

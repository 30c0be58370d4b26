import { computed, onBeforeUnmount, onMounted, shallowRef, type ComputedRef } from 'vue'
import { afterPaint } from './after-paint'

/** As many as fill a window of the usual height. */
const AT_ONCE = 6

/** As many as keep a frame short. */
const PER_FRAME = 12

/**
 * The first of many items at once, the others some with each frame that was painted: a long list is
 * there as soon as a short one, and grows only below what is seen. With `atOnce` 0 all of it waits for
 * what is looked at first.
 */
export const gradually = <T>(
  items: () => readonly T[],
  atOnce = AT_ONCE,
): ComputedRef<readonly T[]> => {
  const shown = shallowRef(atOnce)
  let callOff = (): void => undefined

  const showMore = (): void => {
    if (items().length <= shown.value + PER_FRAME) {
      // All of them from now on, however many come.
      shown.value = Infinity
      return
    }
    shown.value += PER_FRAME
    showMoreOnceThisIsPainted()
  }
  const showMoreOnceThisIsPainted = (): void => {
    callOff = afterPaint(showMore)
  }

  onMounted(showMoreOnceThisIsPainted)
  onBeforeUnmount(() => callOff())
  return computed(() => (items().length <= shown.value ? items() : items().slice(0, shown.value)))
}

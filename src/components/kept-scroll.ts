import { nextTick, onBeforeUnmount, onMounted, watch } from 'vue'
import type { Tab } from '../../electron/shared/page-state'

/** What is not there by then will not be as high as it was. */
const GIVE_UP_MS = 3_000

/** What a user does to go elsewhere on a page. */
const BY_HAND = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

interface ScrollPlaces {
  /** The open tab; `null` as long as there is nothing to be seen. */
  readonly tab: () => Tab | null
  /** Rises whenever the open tab is chosen again from outside of the page. */
  readonly chosen: () => number
  /** How far down the open tab was read before. */
  readonly scroll: () => number
  readonly scrolled: (scroll: number) => void
}

/** Shows each tab where it was left: as soon as there is enough of it, unless its user goes on before. */
export const useKeptScroll = ({ tab, chosen, scroll, scrolled }: ScrollPlaces): void => {
  let wanted: number | null = null
  let givingUp: ReturnType<typeof setTimeout> | undefined

  const arrive = (): void => {
    if (wanted === null) return
    window.scrollTo({ top: wanted, behavior: 'instant' })
    if (Math.abs(window.scrollY - wanted) > 1) return
    wanted = null
    clearTimeout(givingUp)
  }

  const stay = (): void => {
    wanted = null
    clearTimeout(givingUp)
  }

  // What the page does by itself on the way there is nobody's wish.
  const onScroll = (): void => {
    if (wanted === null && tab() !== null) scrolled(Math.round(window.scrollY))
  }

  watch(
    [tab, chosen],
    async ([opened], [before]) => {
      if (opened === null) return
      // Whoever went on in what main had drawn is where they want to be.
      if (before == null && window.scrollY > 0) {
        onScroll()
        return
      }
      wanted = scroll()
      clearTimeout(givingUp)
      givingUp = setTimeout(stay, GIVE_UP_MS)
      await nextTick()
      arrive()
    },
    { immediate: true },
  )

  const growing = new ResizeObserver(arrive)
  onMounted(() => {
    growing.observe(document.body)
    window.addEventListener('scroll', onScroll, { passive: true })
    // Before what they do: a key that opens a tab is not one that moves on it.
    for (const name of BY_HAND)
      window.addEventListener(name, stay, { passive: true, capture: true })
  })
  onBeforeUnmount(() => {
    growing.disconnect()
    clearTimeout(givingUp)
    window.removeEventListener('scroll', onScroll)
    for (const name of BY_HAND) window.removeEventListener(name, stay, { capture: true })
  })
}

import {
  computed,
  nextTick,
  onBeforeUnmount,
  onMounted,
  shallowRef,
  watch,
  type ComputedRef,
  type ShallowRef,
} from 'vue'
import { heightOf, placeAfter, placeAt, type ScrollPlace } from './long-scroll-place'

/** What scrolls, and through what. */
interface LongContent {
  readonly host: Readonly<ShallowRef<HTMLElement | null>>
  readonly rows: () => number
  readonly rowPx: () => number
  /** What stays at the top and covers the rows beneath. */
  readonly headPx: () => number
}

/** Rows that are in view or nearly so, of however many. */
interface LongScroll {
  readonly heightPx: ComputedRef<number>
  /** `until` is the row behind the last one. */
  readonly seen: ComputedRef<{ readonly first: number; readonly until: number }>
  /** Where a row stands in the element. */
  readonly topPx: (row: number) => number
  readonly onScroll: () => void
  /** Leaps to an end at once, where a browser would pass by all that lies between. */
  readonly onKey: (event: KeyboardEvent) => void
  readonly toTop: () => void
  /** Stays with what is seen where so many rows have come above it; at the very top stays there. */
  readonly follow: (rows: number) => void
}

/** So that a key or a turn of the wheel finds rows that are there already. */
const AHEAD = 3

/** Scrolls through any number of rows that are all equally tall. */
export const useLongScroll = ({ host, rows, rowPx, headPx }: LongContent): LongScroll => {
  const viewPx = shallowRef(0)
  const place = shallowRef<ScrollPlace>({ topPx: 0, shiftPx: 0 })
  const contentPx = computed(() => rows() * rowPx())
  const size = () => ({ contentPx: contentPx.value, viewPx: viewPx.value })
  const atPx = computed(() => place.value.topPx + place.value.shiftPx)

  const settle = (): void => {
    if (host.value !== null && host.value.scrollTop !== place.value.topPx)
      host.value.scrollTop = place.value.topPx
  }
  const goTo = (wantedPx: number): void => {
    place.value = placeAt(wantedPx, size())
    // An element that is to become taller cannot be scrolled so far yet.
    void nextTick(settle)
  }
  const onScroll = (): void => {
    if (host.value === null) return
    place.value = placeAfter(host.value.scrollTop, place.value, size())
    settle()
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Home' && event.key !== 'End') return
    if (event.altKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    goTo(event.key === 'Home' ? 0 : contentPx.value)
  }

  const observer = new ResizeObserver(() => {
    viewPx.value = Math.max(0, (host.value?.clientHeight ?? 0) - headPx())
  })
  onMounted(() => host.value !== null && observer.observe(host.value))
  onBeforeUnmount(() => observer.disconnect())

  let rowPxBefore = rowPx()
  watch([contentPx, viewPx], () => {
    // Rows that have become taller take the place with them.
    const row = atPx.value / rowPxBefore
    rowPxBefore = rowPx()
    goTo(row * rowPxBefore)
  })

  const seen = computed(() => {
    const first = Math.max(0, Math.floor(atPx.value / rowPx()) - AHEAD)
    const last = Math.ceil((atPx.value + viewPx.value) / rowPx()) + AHEAD
    return { first: Math.min(first, rows()), until: Math.min(last, rows()) }
  })

  return {
    heightPx: computed(() => heightOf(contentPx.value)),
    seen,
    topPx: (row) => row * rowPx() - place.value.shiftPx,
    onScroll,
    onKey,
    toTop: () => goTo(0),
    follow: (moved) => goTo(atPx.value === 0 ? 0 : atPx.value + moved * rowPx()),
  }
}

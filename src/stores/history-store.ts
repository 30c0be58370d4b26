import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import { useBridge } from '../bridge'
import type { HistoryPlace } from '../../electron/shared/page-state'
import { useGlanceStore } from './glance-store'
import { usePageStore } from './page-store'

/** What of the history can be looked at. */
interface Looked extends HistoryPlace {
  /** Of the days; `null` is the year of today. */
  readonly year: number | null
  /** Of the weeks; `null` is the last one that is over. */
  readonly monday: string | null
}

/** What of the history is looked at, for as long as the page lives. */
export const useHistoryStore = defineStore('history', () => {
  const { events } = useBridge()
  const glanceStore = useGlanceStore()
  const pageStore = usePageStore()
  const looked = shallowRef<Looked>({
    view: 'coins',
    mid: null,
    span: 'day',
    year: null,
    monday: null,
  })
  const news = shallowRef(0)

  /** The account that main was last known to be asking about. */
  let asking: string | null = null
  onScopeDispose(
    events['glance:changed']((change) => {
      const now = change.asking?.mid ?? null
      // What was read is stored by the time that main goes on to another, or is done.
      if (asking !== null && asking !== now) news.value += 1
      asking = now
    }),
  )

  const show = (wanted: Partial<Looked>): void => {
    looked.value = { ...looked.value, ...wanted }
    const { view, mid, span } = looked.value
    pageStore.keepHistory({ view, mid, span })
  }

  // From outside of the page only the news of a week leads here.
  onScopeDispose(
    events['tab:chosen'](({ tab }) => {
      if (tab === 'history') show({ view: 'week', monday: null })
    }),
  )
  let begun = false
  watch(
    () => glanceStore.view,
    (found) => {
      if (begun || found === null) return
      begun = true
      const kept = pageStore.history()
      if (kept !== null) looked.value = { ...looked.value, ...kept }
    },
    { immediate: true, flush: 'sync' },
  )

  return {
    looked: shallowReadonly(looked),
    view: computed(() => looked.value.view),
    /** Whose; `null` is everybody's, or the first where a view is of one account. */
    mid: computed(() => looked.value.mid),
    /** Rises whenever something new may have been kept; for views to look again, without a jump. */
    news: shallowReadonly(news),
    /** Looks at something else; what is left out stays. */
    show,
  }
})

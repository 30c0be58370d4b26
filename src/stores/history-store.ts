import { defineStore } from 'pinia'
import { onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import { useBridge } from '../bridge'
import { useGlanceStore } from './glance-store'

/** The views of the history, in the order of their tabs. */
export const HISTORY_VIEWS = ['coins', 'days', 'level', 'week'] as const

export type HistoryView = (typeof HISTORY_VIEWS)[number]

/** What of the history is looked at, for as long as the page lives. */
export const useHistoryStore = defineStore('history', () => {
  const { events } = useBridge()
  const glanceStore = useGlanceStore()
  const view = shallowRef<HistoryView>('coins')
  const mid = shallowRef<string | null>(null)
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

  // From outside of the page only the news of a week leads here, also to a page that begins here.
  onScopeDispose(
    events['tab:chosen'](({ tab }) => {
      if (tab === 'history') view.value = 'week'
    }),
  )
  let begun = false
  watch(
    () => glanceStore.view,
    (found) => {
      if (begun || found === null) return
      begun = true
      if (found.page.tab === 'history' && found.digestOf !== null) view.value = 'week'
    },
    { immediate: true, flush: 'sync' },
  )

  return {
    view: shallowReadonly(view),
    /** Whose; `null` is everybody's, or the first where a view is of one account. */
    mid: shallowReadonly(mid),
    /** Rises whenever something new may have been kept; for views to look again, without a jump. */
    news: shallowReadonly(news),
    show: (wanted: { readonly view?: HistoryView; readonly mid?: string | null }): void => {
      view.value = wanted.view ?? view.value
      if (wanted.mid !== undefined) mid.value = wanted.mid
    },
  }
})

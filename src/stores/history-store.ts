import { defineStore } from 'pinia'
import { onScopeDispose, shallowReadonly, shallowRef } from 'vue'
import { useBridge } from '../bridge'
import { useGlanceStore } from './glance-store'

/** The views of the history, in the order of their tabs. */
export const HISTORY_VIEWS = ['coins', 'days', 'level', 'week'] as const

export type HistoryView = (typeof HISTORY_VIEWS)[number]

/** What of the history is looked at, for as long as the page lives. */
export const useHistoryStore = defineStore('history', () => {
  const { events } = useBridge()
  /** A week that was not looked at yet comes first. */
  const isWeekNew = useGlanceStore().view?.digestOf != null
  const view = shallowRef<HistoryView>(isWeekNew ? 'week' : 'coins')
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

  onScopeDispose(
    // Only the news of a week leads here from outside of the page.
    events['tab:chosen'](({ tab }) => {
      if (tab === 'history') view.value = 'week'
    }),
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

import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import type { AccountDetail } from '../../electron/shared/account-detail'
import type { GlanceChange } from '../../electron/shared/glance-change'
import { useBridge } from '../bridge'
import { useGlanceStore, type RefreshOutcome } from './glance-store'
import { usePageStore } from './page-store'

type ReadingName = keyof AccountDetail['readings']

/** What a refresh asked for: one reading, or everything that is due. */
export type Refreshed = ReadingName | 'all'

/** How a refresh ended, and of what. */
export interface DetailOutcome {
  readonly refreshed: Refreshed
  readonly outcome: RefreshOutcome
}

/** What the page of the open account shows: read when it opens and when its account says something new. */
export const useDetailStore = defineStore('detail', () => {
  const { requests, events } = useBridge()
  const glanceStore = useGlanceStore()
  const pageStore = usePageStore()
  const detail = shallowRef<AccountDetail | null>(null)
  const readFailed = shallowRef(false)
  const refreshing = shallowRef<ReadonlySet<Refreshed>>(new Set())
  const outcome = shallowRef<DetailOutcome | null>(null)
  let asked = 0
  let shown = 0
  /** Counts how often a page was opened; what an earlier opening asked for is of no interest. */
  let opening = 0

  const openMid = computed(() => (/^\d/.test(pageStore.tab) ? pageStore.tab : null))

  const read = async (): Promise<void> => {
    const mid = openMid.value
    if (mid === null) return
    const number = ++asked
    const answer = await requests['account:read'](mid)
    // Another account was opened meanwhile, or a later question was answered sooner.
    if (mid !== openMid.value || number < shown) return
    shown = number
    readFailed.value = !answer.ok
    if (answer.ok) detail.value = answer.value
  }

  const refresh = async (name: ReadingName | null = null): Promise<void> => {
    const mid = openMid.value
    const refreshed = name ?? 'all'
    if (mid === null || refreshing.value.has(refreshed)) return
    refreshing.value = new Set([...refreshing.value, refreshed])
    outcome.value = null
    const askedBy = opening
    const answer = await requests['account:refresh'](mid, name)
    if (askedBy !== opening) return
    refreshing.value = new Set([...refreshing.value].filter((other) => other !== refreshed))
    const end = answer.ok ? answer.value : 'failed'
    outcome.value = end === 'done' ? null : { refreshed, outcome: end }
    await read()
  }

  watch(
    openMid,
    () => {
      opening += 1
      detail.value = null
      readFailed.value = false
      refreshing.value = new Set()
      outcome.value = null
      shown = asked + 1
      void read()
    },
    { immediate: true, flush: 'sync' },
  )

  /** The account that main was last known to be asking about. */
  let askingMid: string | null = null

  const follow = ({ accounts, asking }: GlanceChange): void => {
    const mid = openMid.value
    const ended = askingMid === mid && asking?.mid !== mid
    askingMid = asking?.mid ?? null
    if (mid !== null && (ended || accounts.some((account) => account.mid === mid))) void read()
  }

  // A day's readings die with it, whatever else stays the same.
  watch(
    () => glanceStore.view?.glance.day,
    (_, before) => before !== undefined && void read(),
  )

  onScopeDispose(events['glance:changed'](follow))

  return {
    /** Of the open account; `null` until it was read. */
    detail: shallowReadonly(detail),
    readFailed: shallowReadonly(readFailed),
    /** What is being refreshed of the open account at the user's wish. */
    refreshing: shallowReadonly(refreshing),
    /** How the last refresh ended, where there is something to say. */
    outcome: shallowReadonly(outcome),
    read,
    /** One reading whether due or not; without a name all that is due. */
    refresh,
  }
})

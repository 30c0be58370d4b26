import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import {
  freshPage,
  type HistoryPlace,
  LONGEST_DRAFT,
  type PageState,
  type Tab,
} from '../../electron/shared/page-state'
import type { SettingsSectionName } from '../../electron/shared/locales/settings-index-words'
import { useBridge } from '../bridge'
import { useGlanceStore } from './glance-store'

/** Typing is kept once it pauses. */
const KEEP_AFTER_MS = 400

/** Which tab is open and what was typed but not sent; found again after a crash. */
export const usePageStore = defineStore('page', () => {
  const { requests, events } = useBridge()
  const glanceStore = useGlanceStore()
  const page = shallowRef<PageState>(freshPage)
  const signInAt = shallowRef<Tab | null>(null)
  const section = shallowRef<SettingsSectionName | null>(null)
  const chosenOften = shallowRef(0)
  /** How far down each tab was read, as long as the page lives. */
  const scrolls = new Map<Tab, number>()
  let known = false
  let keeping: ReturnType<typeof setTimeout> | undefined

  const mids = computed(() => glanceStore.view?.glance.accounts.map(({ mid }) => mid) ?? null)

  /** The open tab; "all" where its account is gone. */
  const tab = computed<Tab>(() => {
    const { tab: wanted } = page.value
    if (!/^\d/.test(wanted) || mids.value === null) return wanted
    return mids.value.includes(wanted) ? wanted : 'all'
  })

  /** At once; otherwise what changed is kept after a pause. Losing it costs a click, so no word of it. */
  const keep = (): void => {
    clearTimeout(keeping)
    keeping = undefined
    // A copy, for only plain data can be sent.
    void requests['page:keep']({ ...page.value, drafts: { ...page.value.drafts } })
  }

  const change = (changes: Partial<PageState>): void => {
    page.value = { ...page.value, ...changes }
    // What main keeps is not overwritten before it was read.
    if (!known) return
    clearTimeout(keeping)
    keeping = setTimeout(keep, KEEP_AFTER_MS)
  }

  const open = (opened: Tab): void => {
    if (opened !== page.value.tab) change({ tab: opened, scroll: scrolls.get(opened) })
  }

  const setDraft = (mid: string, text: string | null): void => {
    const others = Object.entries(page.value.drafts).filter(([other]) => other !== mid)
    const own = text === null ? {} : { [mid]: text.slice(0, LONGEST_DRAFT) }
    change({ drafts: { ...Object.fromEntries(others), ...own } })
  }

  watch(
    () => glanceStore.view,
    (view) => {
      if (known || view === null) return
      known = true
      if (view.signInWanted) signInAt.value = view.page.tab
      const { tab: opened, drafts } = page.value
      const touched = opened !== freshPage.tab
      page.value = {
        ...view.page,
        ...(touched ? { tab: opened, scroll: undefined } : {}),
        drafts: { ...view.page.drafts, ...drafts },
      }
    },
    { immediate: true, flush: 'sync' },
  )

  watch(mids, (listed) => {
    // A list that could not be read is empty as well: what was typed waits for the next one.
    if (listed?.length === 0) return
    const drafts = Object.entries(page.value.drafts)
    const left = drafts.filter(([mid]) => listed?.includes(mid) ?? true)
    if (left.length < drafts.length) change({ drafts: Object.fromEntries(left) })
  })

  const stopFollowing = events['tab:chosen'](({ tab: chosen, signIn }) => {
    if (signIn) signInAt.value = chosen
    // What was chosen from outside begins at its top.
    scrolls.delete(chosen)
    if (chosen === page.value.tab) change({ scroll: undefined })
    else open(chosen)
    chosenOften.value += 1
  })
  onScopeDispose(() => {
    stopFollowing()
    clearTimeout(keeping)
  })

  return {
    tab,
    open,
    /** The tab at which a sign-in is to be begun; whoever begins it says so by `signInBegun`. */
    signInAt: shallowReadonly(signInAt),
    signInBegun: (): void => {
      signInAt.value = null
    },
    /** The section of the settings that is wanted; whoever shows it says so by `sectionShown`. */
    section: shallowReadonly(section),
    openSection: (wanted: SettingsSectionName): void => {
      section.value = wanted
      scrolls.delete('settings')
      open('settings')
    },
    sectionShown: (): void => {
      section.value = null
    },
    /** Rises whenever a tab is chosen from outside of the page, also the open one. */
    chosenOften: shallowReadonly(chosenOften),
    /** How far down the open tab is to be shown; a sign-in begins at its top. */
    scroll: (): number => {
      if (signInAt.value === tab.value) return 0
      return (page.value.tab === tab.value ? page.value.scroll : scrolls.get(tab.value)) ?? 0
    },
    scrolled: (scroll: number): void => {
      scrolls.set(tab.value, scroll)
      if (scroll !== page.value.scroll) change({ scroll })
    },
    /** What of the history was looked at; `null` where nobody looked yet. */
    history: (): HistoryPlace | null => page.value.history ?? null,
    keepHistory: (history: HistoryPlace): void => change({ history }),
    /** The unsent signature of an account, `null` where there is none. */
    draft: (mid: string): string | null => page.value.drafts[mid] ?? null,
    /** `null` once it was sent or dropped. */
    setDraft,
    /** Drops what was typed for anybody and whom it was looked at, here and in main. */
    forget: (): void => {
      scrolls.clear()
      page.value = { ...freshPage, tab: tab.value }
      keep()
    },
    /** Keeps at once what still waits to be kept; for a page that is about to go. */
    keepNow: (): void => {
      if (keeping !== undefined) keep()
    },
  }
})

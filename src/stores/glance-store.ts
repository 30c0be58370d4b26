import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReadonly, shallowRef } from 'vue'
import type { RoundEnd } from '../../electron/shared/account'
import { changedGlance, type GlanceChange } from '../../electron/shared/glance-change'
import type { View, ViewFrame } from '../../electron/shared/view'
import { useBridge } from '../bridge'
import { liveNow } from './live-now'

/** How the last refresh asked for here ended, where there is something to say about it. */
export type RefreshOutcome = Exclude<RoundEnd, 'done'> | 'failed'

/** So that the answer is surely of the next day, and a slow clock is not asked in a loop. */
const BEHIND_MIDNIGHT_MS = 1_000

type Update = (before: View) => View

const withFrame =
  ({
    language,
    settings,
    notices,
    shortcutTaken,
    hushedUntilMs,
    digest,
    signIn,
  }: ViewFrame): Update =>
  (before) => ({
    ...before,
    language,
    settings,
    notices,
    shortcutTaken,
    hushedUntilMs,
    digest,
    signIn,
  })

const withChange =
  (change: GlanceChange): Update =>
  (before) => ({ ...before, glance: changedGlance(before.glance, change) })

/** For a view that may have been made after the change was told. */
const unlessOlder =
  (change: GlanceChange): Update =>
  (before) =>
    change.generatedAtMs < before.glance.generatedAtMs ? before : withChange(change)(before)

/** A mirror of main's glance: asks once, then follows, and asks again when the day has turned. */
export const useGlanceStore = defineStore('glance', () => {
  const { requests, events } = useBridge()
  const view = shallowRef<View | null>(null)
  const readFailed = shallowRef(false)
  const requested = shallowRef(false)
  const outcome = shallowRef<RefreshOutcome | null>(null)
  const now = liveNow()
  /** What was told while a view was on its way, for each that still is. */
  const underway = new Set<Update[]>()
  let latestRead = 0
  let dayTurn: ReturnType<typeof setTimeout> | undefined

  const show = (shown: View): void => {
    view.value = shown
    readFailed.value = false
    now.set(shown.glance.generatedAtMs)
    clearTimeout(dayTurn)
    const { dayEndsAtMs, generatedAtMs } = shown.glance
    dayTurn = setTimeout(() => void read(), dayEndsAtMs - generatedAtMs + BEHIND_MIDNIGHT_MS)
  }

  const read = async (): Promise<void> => {
    const told: Update[] = []
    const number = ++latestRead
    underway.add(told)
    try {
      const answer = await requests['view:read']()
      if (number !== latestRead) return
      if (answer.ok) show(told.reduce((before, update) => update(before), answer.value))
      else readFailed.value = true
    } finally {
      underway.delete(told)
    }
  }

  const follow = (live: Update, late: Update): void => {
    for (const told of underway) told.push(late)
    if (view.value !== null) show(live(view.value))
  }

  const stopFollowing = [
    events['glance:changed']((change) => {
      if (change.asking !== null) outcome.value = null
      follow(withChange(change), unlessOlder(change))
    }),
    events['frame:changed']((frame) => follow(withFrame(frame), withFrame(frame))),
  ]

  const refresh = async (): Promise<void> => {
    if (requested.value) return
    requested.value = true
    outcome.value = null
    try {
      const answer = await requests['accounts:refresh']()
      const end = answer.ok ? answer.value : 'failed'
      outcome.value = end === 'done' ? null : end
    } finally {
      requested.value = false
    }
  }

  onScopeDispose(() => {
    for (const stop of stopFollowing) stop()
    now.stop()
    clearTimeout(dayTurn)
  })

  return {
    view: shallowReadonly(view),
    /** The view could not be read; the last one stays. */
    readFailed: shallowReadonly(readFailed),
    /** Main's clock, moving on between two glances; 0 before the first. */
    nowMs: now.ms,
    /** Whether Bilibili is being asked, for whomever. */
    refreshing: computed(() => requested.value || view.value?.glance.asking != null),
    outcome: shallowReadonly(outcome),
    /** Asks main for what it knows already; nothing is sent to Bilibili. */
    read,
    /** Asks Bilibili for what is due of all accounts. */
    refresh,
    /** That the desktop refuses reminders was read. */
    refusalRead: (): void => void requests['reminder:refusal-read'](),
  }
})

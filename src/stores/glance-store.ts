import { defineStore } from 'pinia'
import { onScopeDispose, shallowReadonly, shallowRef } from 'vue'
import type { GlanceView } from '../../electron/shared/ipc'
import { useBridge } from '../bridge'

/** What the page asked for in vain; the last view stays. */
export type Trouble = 'read' | 'refresh'

/** So that the answer is surely of the next day, and a slow clock is not asked in a loop. */
const BEHIND_MIDNIGHT_MS = 1_000

/** A mirror of main's glance: asks once, then follows, and asks again when the day has turned. */
export const useGlanceStore = defineStore('glance', () => {
  const { requests, events } = useBridge()
  const view = shallowRef<GlanceView | null>(null)
  const refreshing = shallowRef(false)
  const trouble = shallowRef<Trouble | null>(null)
  let dayTurn: ReturnType<typeof setTimeout> | undefined

  const show = (shown: GlanceView): void => {
    view.value = shown
    trouble.value = null
    clearTimeout(dayTurn)
    const { dayEndsAtMs, generatedAtMs } = shown.glance
    dayTurn = setTimeout(() => void read(), dayEndsAtMs - generatedAtMs + BEHIND_MIDNIGHT_MS)
  }

  const ask = async (name: 'glance:read' | 'glance:refresh', kind: Trouble): Promise<void> => {
    const answer = await requests[name]()
    if (answer.ok) show(answer.value)
    else trouble.value = kind
  }

  const read = (): Promise<void> => ask('glance:read', 'read')

  const refresh = async (): Promise<void> => {
    if (refreshing.value) return
    refreshing.value = true
    try {
      await ask('glance:refresh', 'refresh')
    } finally {
      refreshing.value = false
    }
  }

  const stopFollowing = events['glance:changed'](show)
  onScopeDispose(() => {
    stopFollowing()
    clearTimeout(dayTurn)
  })

  return {
    view: shallowReadonly(view),
    refreshing: shallowReadonly(refreshing),
    trouble: shallowReadonly(trouble),
    /** Asks main for what it knows already; nothing is sent to Bilibili. */
    read,
    refresh,
  }
})

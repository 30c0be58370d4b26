import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef, watch } from 'vue'
import type { UndoableSetting } from '../../electron/shared/locales/undo-words'
import { useGlanceStore } from './glance-store'

/** What was done, in facts: it is put into words when it is shown. */
export type Deed =
  | {
      readonly kind:
        | 'paused'
        | 'resumed'
        | 'renamed'
        | 'painted'
        | 'reminding'
        | 'snoozed'
        | 'notToday'
        | 'discarded'
      readonly mid: string
    }
  | { readonly kind: 'moved'; readonly mid: string; readonly place: number; readonly of: number }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'shown' }
  | { readonly kind: 'setting'; readonly setting: Exclude<UndoableSetting, 'masked'> }

/** The last deed, and what became of it since. */
export interface LastDeed {
  readonly deed: Deed
  readonly state: 'done' | 'undoing' | 'undone' | 'failed'
}

interface Offer extends LastDeed {
  /** Whether it was taken back. */
  readonly undo: () => Promise<boolean>
}

/** What is changed step by step with the same keys: all steps in a row are one deed. */
const IN_STEPS: readonly Deed['kind'][] = ['moved', 'painted', 'reminding']

const goesOn = (before: Deed, deed: Deed): boolean =>
  IN_STEPS.includes(deed.kind) &&
  before.kind === deed.kind &&
  'mid' in before &&
  'mid' in deed &&
  before.mid === deed.mid

/** The last change that can be taken back, from wherever in the window it was made. */
export const useUndoStore = defineStore('undo', () => {
  const glanceStore = useGlanceStore()
  const last = shallowRef<Offer | null>(null)

  const offer = (deed: Deed, undo: Offer['undo']): void => {
    const before = last.value
    const first = before?.state === 'done' && goesOn(before.deed, deed) ? before.undo : undo
    last.value = { deed, state: 'done', undo: first }
  }

  const undo = async (): Promise<void> => {
    const taken = last.value
    if (taken?.state !== 'done') return
    const underway: Offer = { ...taken, state: 'undoing' }
    last.value = underway
    const undone = await taken.undo()
    // Something else was done meanwhile.
    if (last.value !== underway) return
    last.value = { ...taken, state: undone ? 'undone' : 'failed' }
  }

  watch(
    () => glanceStore.view?.glance.accounts,
    (accounts) => {
      const deed = last.value?.deed
      if (accounts === undefined || deed === undefined || !('mid' in deed)) return
      // Nothing of an account that is gone can be taken back.
      if (accounts.every(({ mid }) => mid !== deed.mid)) last.value = null
    },
    { flush: 'sync' },
  )

  return {
    last: shallowReadonly<typeof last>(last),
    /** Says what was done, and how it is taken back. */
    offer,
    /** Takes the last deed back, as long as it is offered. */
    undo,
    /** Nothing is offered any more. */
    dismiss: (): void => {
      last.value = null
    },
  }
})

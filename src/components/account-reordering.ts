import { computed, shallowReadonly, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import { movedOrder, orderWith, type Move } from './account-order'

/** How accounts are put in another order: by dragging one of them, or by the keys. */
interface Reordering {
  /** The order as it is to be seen: while one is dragged, as it would be. */
  readonly shown: ComputedRef<readonly string[]>
  /** The account that is being dragged. */
  readonly held: Readonly<ShallowRef<string | null>>
  readonly grab: (mid: string) => void
  /** The account in hand is over another one. */
  readonly over: (mid: string) => void
  /** The new place of the one that was dragged, counted from 1; `null` where it stays. */
  readonly drop: () => Promise<number | null>
  readonly cancel: () => void
  /** Its new place, counted from 1; `null` where it stays. */
  readonly move: (mid: string, where: Move) => Promise<number | null>
}

/** `keep` is told the whole order and says whether it was kept; one that was not is not shown any more. */
export const useReordering = (
  order: () => readonly string[],
  keep: (order: readonly string[]) => Promise<boolean>,
): Reordering => {
  const held = shallowRef<string | null>(null)
  const wanted = shallowRef<readonly string[] | null>(null)

  const settle = async (next: readonly string[]): Promise<boolean> => {
    wanted.value = next
    const kept = await keep(next)
    // From here on main's order counts, also where it is the one before.
    if (held.value === null && wanted.value === next) wanted.value = null
    return kept
  }

  return {
    shown: computed(() => wanted.value ?? order()),
    held: shallowReadonly(held),
    grab: (mid) => {
      held.value = mid
      wanted.value = order()
    },
    over: (mid) => {
      if (held.value !== null) wanted.value = orderWith(wanted.value ?? order(), held.value, mid)
    },
    drop: async () => {
      const [mid, next] = [held.value, wanted.value]
      if (mid === null || next === null) return null
      held.value = null
      if (next.join() !== order().join()) return (await settle(next)) ? next.indexOf(mid) + 1 : null
      wanted.value = null
      return null
    },
    cancel: () => {
      held.value = null
      wanted.value = null
    },
    move: async (mid, where) => {
      const before = wanted.value ?? order()
      const next = movedOrder(before, mid, where)
      if (next === before) return null
      return (await settle(next)) ? next.indexOf(mid) + 1 : null
    },
  }
}

import { defineStore } from 'pinia'
import { shallowReadonly, shallowRef } from 'vue'
import type { Answer } from '../../electron/shared/ipc'
import { useBridge } from '../bridge'
import { clickPlace } from '../components/click-place'
import { useUndoStore } from './undo-store'

/** Why what was chosen from a menu was not done. */
export type MenuTrouble = Extract<Answer<'account:menu'>, { ok: false }>['failure']

/** Whether a click lies in a text that was marked, which can be copied. */
const isMarked = ({ target }: Event): boolean => {
  const marked = window.getSelection()
  return (
    marked !== null &&
    !marked.isCollapsed &&
    target instanceof Node &&
    marked.containsNode(target, true)
  )
}

/** The menu of an account, from wherever in the window it is wanted; main opens it and does what is chosen. */
export const useMenuStore = defineStore('menu', () => {
  const { requests } = useBridge()
  const undoStore = useUndoStore()
  const trouble = shallowRef<MenuTrouble | null>(null)

  const open = async (click: MouseEvent, mid: string): Promise<void> => {
    // Something within has a menu of its own.
    if (click.defaultPrevented || isMarked(click)) return
    click.preventDefault()
    trouble.value = null
    const answer = await requests['account:menu'](mid, clickPlace(click))
    if (!answer.ok) {
      trouble.value = answer.failure
      return
    }
    const kind = answer.value
    if (kind === null) return
    const back = async (): Promise<boolean> =>
      (await requests['account:pause'](mid, kind === 'resumed')).ok
    undoStore.offer({ kind, mid }, back)
  }

  return {
    trouble: shallowReadonly(trouble),
    /** Opens the menu of an account at a right click, or at the Menu key. */
    open,
    /** The trouble was read. */
    dismiss: (): void => {
      trouble.value = null
    },
  }
})

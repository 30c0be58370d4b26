import { onScopeDispose, shallowReadonly, shallowRef } from 'vue'
import type { RealnameShown } from '../../../electron/shared/account-detail'
import type { Answer } from '../../../electron/shared/ipc'
import type { RealnameTrouble } from '../../../electron/shared/realname-wording'

/**
 * Holds a masked name for as long as it is looked at: asked for each time, and gone with the view.
 *
 * What comes after it was hidden again is dropped.
 */
export const useRealnameReveal = (ask: () => Promise<Answer<'realname:show'>>) => {
  const shown = shallowRef<RealnameShown | null>(null)
  const trouble = shallowRef<RealnameTrouble | null>(null)
  const asking = shallowRef(false)
  let turn = 0

  const hide = (): void => {
    turn += 1
    shown.value = null
    trouble.value = null
    asking.value = false
  }

  const show = async (): Promise<void> => {
    hide()
    const mine = turn
    asking.value = true
    const answer = await ask()
    if (mine !== turn) return
    asking.value = false
    if (answer.ok) shown.value = answer.value
    else trouble.value = answer.failure
  }

  onScopeDispose(hide)

  return {
    shown: shallowReadonly(shown),
    trouble: shallowReadonly(trouble),
    asking: shallowReadonly(asking),
    show,
    hide,
  }
}

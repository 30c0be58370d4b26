import { onScopeDispose, shallowReadonly, shallowRef } from 'vue'
import type { Answer, NotStored } from '../../../electron/shared/ipc'

/** What comes of wishing something done to an account. */
type WishAnswer = Answer<'account:pause'>

/** Why it was not done. */
export type WishTrouble = Extract<WishAnswer, { ok: false }>['failure']

/** The key of the sentence for it. */
export const wishTroubleKey = (
  trouble: WishTrouble,
): NotStored['because'] | 'no-account' | 'unexpected' => {
  if (trouble.kind === 'not-stored') return trouble.because
  return trouble.kind === 'no-account' ? 'no-account' : 'unexpected'
}

/**
 * Asks main for one thing at a time. What is asked for meanwhile is not done, but where `last` is
 * wanted: then it is done next, unless something else was asked for after it.
 */
export const useAccountWish = ({ last = false }: { readonly last?: boolean } = {}) => {
  const busy = shallowRef(false)
  const trouble = shallowRef<WishTrouble | null>(null)
  let here = true
  let next: (() => Promise<WishAnswer>) | null = null

  /** Whether it was done, as long as somebody is here to see it. */
  const wish = async (ask: () => Promise<WishAnswer>): Promise<boolean> => {
    if (busy.value) {
      if (last) next = ask
      return false
    }
    busy.value = true
    trouble.value = null
    let answer = await ask()
    while (next !== null) {
      const wanted = next
      next = null
      answer = await wanted()
    }
    busy.value = false
    trouble.value = answer.ok ? null : answer.failure
    return answer.ok && here
  }

  onScopeDispose(() => {
    here = false
  })

  return { busy: shallowReadonly(busy), trouble: shallowReadonly(trouble), wish }
}

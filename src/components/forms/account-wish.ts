import { shallowReadonly, shallowRef } from 'vue'
import type { Answer, NotStored } from '../../../electron/shared/ipc'

/** What comes of wishing something done to an account. */
type WishAnswer = Answer<'account:pause'> | Answer<'reminder:not-today'>

/** Why it was not done. */
export type WishTrouble = Extract<WishAnswer, { ok: false }>['failure']

/** The key of the sentence for it. */
export const wishTroubleKey = (
  trouble: WishTrouble,
): NotStored['because'] | 'no-account' | 'unexpected' => {
  if (trouble.kind === 'not-stored') return trouble.because
  return trouble.kind === 'no-account' ? 'no-account' : 'unexpected'
}

type Ask = () => Promise<WishAnswer>

/**
 * Asks main for one thing at a time. What is asked for meanwhile is not done, but where `last` is
 * wanted: then it is done next, unless something else was asked for after it.
 */
export const useAccountWish = ({ last = false }: { readonly last?: boolean } = {}) => {
  const busy = shallowRef(false)
  const trouble = shallowRef<WishTrouble | null>(null)
  let next: { readonly ask: Ask; readonly done: (isDone: boolean) => void } | null = null

  const carryOut = async (ask: Ask): Promise<boolean> => {
    const answer = await ask()
    const wanted = next
    next = null
    if (wanted === null) {
      busy.value = false
      trouble.value = answer.ok ? null : answer.failure
    } else void carryOut(wanted.ask).then(wanted.done)
    return answer.ok
  }

  /** Whether it was done, also where its user has gone on to another page meanwhile. */
  const wish = async (ask: Ask): Promise<boolean> => {
    if (busy.value) {
      if (!last) return false
      next?.done(false)
      return await new Promise((done) => (next = { ask, done }))
    }
    busy.value = true
    trouble.value = null
    return await carryOut(ask)
  }

  return { busy: shallowReadonly(busy), trouble: shallowReadonly(trouble), wish }
}

import { onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import type { Answer } from '../../../electron/shared/ipc'
import { diagnosePaste, type PasteDiagnosis } from '../../../electron/shared/paste-diagnosis'
import type { Keeping, SignedInAccount } from '../../../electron/shared/sign-in-answer'
import { useBridge } from '../../bridge'

/** Why what was pasted did not sign in; said after the user sent it off. */
export type CredentialTrouble = Extract<Answer<'account:sign-in'>, { ok: false }>['failure']

/** Puts nothing in the place of the text that was searched last, which the engine keeps (`RegExp.input`). */
const forgetMatches = (): boolean => /^$/.test('')

/**
 * Takes one credential and signs in with it.
 *
 * What was pasted is a secret: it stays in this one ref, and is gone from it once it was taken, once
 * another account is meant, and once the form is left.
 */
export const useCredentialForm = (expectedMid: () => string | null) => {
  const { requests } = useBridge()
  const pasted = shallowRef('')
  const sending = shallowRef(false)
  const trouble = shallowRef<CredentialTrouble | null>(null)
  const signedIn = shallowRef<SignedInAccount | null>(null)
  // Computed it would keep the last one, and what it was made of, for as long as nobody looks.
  const diagnosis = shallowRef<PasteDiagnosis | null>(null)
  /** Answers to what an earlier form sent are of no interest any more. */
  let form = 0
  let takesAnyone = false

  const hold = (text: string): void => {
    pasted.value = text
    diagnosis.value = diagnosePaste(text)
    forgetMatches()
  }

  const paste = (text: string): void => {
    takesAnyone = false
    hold(text)
    trouble.value = null
  }

  /** More than any credential has: not even kept to be looked at. */
  const refuseLength = (): void => {
    hold('')
    trouble.value = { kind: 'too-long' }
  }

  const begin = (): void => {
    form += 1
    paste('')
    sending.value = false
    signedIn.value = null
  }

  const troubleBefore = (): CredentialTrouble | null => {
    const found = diagnosis.value
    if (found === null) return trouble.value ?? { kind: 'empty' }
    return found.kind === 'trouble' ? found.trouble : null
  }

  const show = (answer: Answer<'account:sign-in'>): void => {
    if (!answer.ok) trouble.value = answer.failure
    else {
      hold('')
      signedIn.value = answer.value
    }
  }

  /** Sends what was pasted once; `anyone` takes another account too, until something else is pasted. */
  const submit = async (keeping: Keeping, whom: 'expected' | 'anyone' = 'expected') => {
    if (sending.value) return
    if (whom === 'anyone') takesAnyone = true
    trouble.value = troubleBefore()
    if (trouble.value !== null) return
    const sent = form
    sending.value = true
    const answer = await requests['account:sign-in']({
      pasted: pasted.value,
      expectedMid: takesAnyone ? null : expectedMid(),
      keeping,
    })
    if (sent !== form) return
    sending.value = false
    show(answer)
  }

  watch(expectedMid, begin)
  onScopeDispose(begin)

  return {
    pasted: shallowReadonly(pasted),
    diagnosis: shallowReadonly(diagnosis),
    sending: shallowReadonly(sending),
    trouble: shallowReadonly(trouble),
    signedIn: shallowReadonly(signedIn),
    paste,
    refuseLength,
    submit,
    begin,
  }
}

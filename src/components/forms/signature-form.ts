import { computed, shallowReadonly, shallowRef, watch } from 'vue'
import type { SignatureSent } from '../../../electron/shared/signature-desk'
import type { SignatureUpdateTrouble } from '../../../electron/shared/signature-wording'
import { useBridge } from '../../bridge'
import { usePageStore } from '../../stores/page-store'

/** How the last sending went: taken, lost on the way, or refused. */
export type SignatureOutcome =
  | { readonly kind: 'sent'; readonly sent: SignatureSent }
  | { readonly kind: 'refused'; readonly trouble: SignatureUpdateTrouble }

/** Whether sending this text takes the signature away. */
export const isDeletion = (text: string): boolean => text.trim() === ''

/** Whether the text stands at Bilibili now, or will after review. */
export const isTaken = (sent: SignatureSent): boolean =>
  sent.kind === 'accepted' || sent.standsThere === true

/**
 * The way of a new signature: typed, shown once more, sent once.
 *
 * The draft lives in the page's state, so that it is found again; it goes only when Bilibili took the
 * text or the user drops it. Nothing is ever sent a second time by itself.
 */
export const useSignatureForm = (mid: () => string, current: () => string | null) => {
  const { requests } = useBridge()
  const pageStore = usePageStore()
  const sending = shallowRef(false)
  const outcome = shallowRef<SignatureOutcome | null>(null)
  /** The text that is shown once more before it is sent; exactly this is sent. */
  const confirming = shallowRef<string | null>(null)
  const draft = computed(() => pageStore.draft(mid()))

  const write = (text: string): void => {
    pageStore.setDraft(mid(), text)
    confirming.value = null
    outcome.value = null
  }

  const open = (): void => {
    write(draft.value ?? current() ?? '')
  }

  const drop = (): void => {
    pageStore.setDraft(mid(), null)
    confirming.value = null
    outcome.value = null
  }

  const show = (of: string, text: string, next: SignatureOutcome): void => {
    const taken = next.kind === 'sent' && isTaken(next.sent)
    // Another text may have been begun while this one was on its way.
    if (taken && pageStore.draft(of) === text) pageStore.setDraft(of, null)
    if (of !== mid()) return
    confirming.value = null
    outcome.value = next
  }

  const send = async (): Promise<void> => {
    const text = confirming.value
    if (text === null || sending.value) return
    const of = mid()
    const deletes = isDeletion(text)
    sending.value = true
    outcome.value = null
    const answer = await requests['signature:update']({
      mid: of,
      sign: deletes ? '' : text,
      deletes,
    })
    sending.value = false
    show(
      of,
      text,
      answer.ok
        ? { kind: 'sent', sent: answer.value }
        : { kind: 'refused', trouble: answer.failure },
    )
  }

  watch(mid, () => {
    confirming.value = null
    outcome.value = null
  })

  return {
    draft,
    sending: shallowReadonly(sending),
    outcome: shallowReadonly(outcome),
    confirming: shallowReadonly(confirming),
    open,
    write,
    drop,
    confirm: (): void => {
      outcome.value = null
      confirming.value = draft.value
    },
    back: (): void => {
      if (!sending.value) confirming.value = null
    },
    send,
  }
}

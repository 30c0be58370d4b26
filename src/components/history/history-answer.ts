import { shallowReadonly, shallowRef, watch, type ShallowRef } from 'vue'

type Answered<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false }

/** What was answered last, and how to ask again. */
interface HistoryAnswer<Value> {
  /** `null` until there is an answer about what is shown now. */
  readonly value: Readonly<ShallowRef<Value | null>>
  readonly failed: Readonly<ShallowRef<boolean>>
  readonly ask: () => Promise<void>
}

/**
 * Asks at once and whenever `about` changes. The last answer stays until the next is there, but for
 * another subject; an answer that was overtaken is dropped.
 */
export const useHistoryAnswer = <Value>(
  subject: () => string,
  about: () => readonly unknown[],
  question: () => Promise<Answered<Value>>,
): HistoryAnswer<Value> => {
  const value = shallowRef<Value | null>(null)
  const failed = shallowRef(false)
  let asked = 0

  const ask = async (): Promise<void> => {
    asked += 1
    const mine = asked
    const answer = await question()
    if (mine !== asked) return
    failed.value = !answer.ok
    if (answer.ok) value.value = answer.value
  }

  watch(subject, () => {
    value.value = null
    failed.value = false
  })
  watch([subject, about], ask, { immediate: true })
  return { value: shallowReadonly(value), failed: shallowReadonly(failed), ask }
}

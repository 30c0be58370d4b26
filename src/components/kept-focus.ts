import { nextTick, onBeforeUnmount, onUnmounted, type ShallowRef } from 'vue'

/** Puts the focus on the first button of `around`, where what had it is gone. */
export const keepFocus = async (
  around: Readonly<ShallowRef<HTMLElement | null>>,
): Promise<void> => {
  await nextTick()
  const { activeElement, body } = document
  if (activeElement === null || activeElement === body)
    around.value?.querySelector<HTMLElement>('button')?.focus()
}

/** What the tab key stops at. */
const STOPS =
  'button:not(:disabled, [tabindex="-1"]), a[href], input, select, textarea, summary, [tabindex="0"]'

/** Leads back to what stands before `part` where that goes while it has the focus. */
export const useFocusBefore = (part: Readonly<ShallowRef<HTMLElement | null>>): void => {
  let before: HTMLElement | undefined
  onBeforeUnmount(() => {
    const gone = part.value
    if (gone === null || !gone.contains(document.activeElement)) return
    before = [...document.querySelectorAll<HTMLElement>(STOPS)].findLast(
      (stop) => gone.compareDocumentPosition(stop) === Node.DOCUMENT_POSITION_PRECEDING,
    )
  })
  onUnmounted(() => {
    if (document.activeElement === document.body) before?.focus({ preventScroll: true })
  })
}

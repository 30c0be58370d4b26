import {
  nextTick,
  onBeforeUnmount,
  onBeforeUpdate,
  onUnmounted,
  onUpdated,
  watch,
  type ShallowRef,
} from 'vue'

/** Puts the focus on the first button of `around`, or on itself, where what had it is gone. */
export const keepFocus = async (
  around: Readonly<ShallowRef<HTMLElement | null>>,
): Promise<void> => {
  await nextTick()
  const { activeElement, body } = document
  if (activeElement === null || activeElement === body)
    (around.value?.querySelector<HTMLElement>('button') ?? around.value)?.focus()
}

/** Goes on at `end` once it is over: the button that was pressed is gone by then. */
export const useFocusAtEnd = (
  over: () => boolean,
  end: Readonly<ShallowRef<HTMLElement | null>>,
): void => {
  watch(over, (isOver) => isOver && end.value?.focus(), { flush: 'post' })
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

/** Gives the focus back to what had it: a part that is put in another place loses it on the way. */
export const useFocusThroughMoves = (): void => {
  let held: Element | null = null
  onBeforeUpdate(() => {
    held = document.activeElement
  })
  onUpdated(() => {
    if (document.activeElement === document.body && held instanceof HTMLElement && held.isConnected)
      held.focus({ preventScroll: true })
    held = null
  })
}

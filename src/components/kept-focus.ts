import { nextTick, type ShallowRef } from 'vue'

/** Puts the focus on the first button of `around`, where what had it is gone. */
export const keepFocus = async (
  around: Readonly<ShallowRef<HTMLElement | null>>,
): Promise<void> => {
  await nextTick()
  const { activeElement, body } = document
  if (activeElement === null || activeElement === body)
    around.value?.querySelector<HTMLElement>('button')?.focus()
}

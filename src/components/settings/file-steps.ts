import { shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import type { Spoken } from '../spoken'

/** What was said of the last step: how it went, or what is the matter. */
interface Said {
  readonly bad: boolean
  readonly text: Spoken
}

/** Steps with a file of the user's choice, one at a time, and what is to be said of the last. */
export interface FileSteps {
  /** Whether one is under way. */
  readonly busy: Readonly<ShallowRef<boolean>>
  readonly said: Readonly<ShallowRef<Said | null>>
  /** Takes a step unless one is under way; it says what there is to say, `null` is nothing. */
  readonly step: (take: () => Promise<Said | null>) => Promise<void>
}

/** It went well. */
export const well = (text: Spoken): Said => ({ bad: false, text })

/** Something is the matter. */
export const badly = (text: Spoken): Said => ({ bad: true, text })

/** The steps of one part of the page. */
export const useFileSteps = (): FileSteps => {
  const busy = shallowRef(false)
  const said = shallowRef<Said | null>(null)
  return {
    busy: shallowReadonly(busy),
    said: shallowReadonly(said),
    step: async (take) => {
      if (busy.value) return
      busy.value = true
      said.value = null
      said.value = await take()
      busy.value = false
    },
  }
}

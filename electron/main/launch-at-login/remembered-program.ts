import { readFileSync, rmSync } from 'node:fs'
import { storeTrouble } from '../store/store-trouble'
import { writeWhole } from '../store/write-whole'

/** Which program the system was last seen to start at login, where it tells of none by itself. */
export interface RememberedProgram {
  /** Absolute path; `null` where none is remembered. */
  readonly read: () => string | null
  readonly keep: (program: string | null) => void
}

/** Name of the file in the profile folder. */
export const REMEMBERED_PROGRAM = 'starts-at-login'

const attempt = <T>(work: () => T, otherwise: T): T => {
  try {
    return work()
  } catch (error) {
    if (storeTrouble(error) === null) throw error
    return otherwise
  }
}

/** The program in a file. Where that cannot be written, a move of the app is not noticed. */
export const rememberedProgram = (file: string): RememberedProgram => {
  const read = (): string | null => attempt(() => readFileSync(file, 'utf8'), '') || null
  return {
    read,
    keep: (program) => {
      if (program === read()) return
      attempt(() => {
        if (program === null) rmSync(file, { force: true })
        else writeWhole(file, program, { mode: 0o600 })
      }, undefined)
    },
  }
}

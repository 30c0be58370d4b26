import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'

interface Writing {
  /** Who may read and write the file. */
  readonly mode: number
  /** The name it has until it is whole; otherwise one that nobody can have put something else at. */
  readonly unfinished?: string
}

/** Writes a whole file or leaves the old one as it was. Throws what the file system throws. */
export const writeWhole = (
  path: string,
  content: string | Uint8Array,
  { mode, unfinished = `${path}.${randomUUID()}` }: Writing,
): void => {
  try {
    rmSync(unfinished, { force: true })
    const file = openSync(unfinished, 'wx', mode)
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(unfinished, path)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

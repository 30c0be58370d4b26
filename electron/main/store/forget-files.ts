import { lstatSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { storeTrouble } from './store-trouble'

/** What became of the files beside the database. */
export interface ForgottenFiles {
  /** How many were deleted or emptied. */
  readonly files: number
  /** Names of those that the file system did not let go. */
  readonly left: readonly string[]
}

/** The database that stays open; its rows are deleted another way. */
const OPEN = /^glance\.db(-wal|-shm|-journal|\.lock)?$/

/** Everything else of ours: the history, copies set aside or kept before a migration, settings, log, notes. */
const OURS =
  /^(glance\.db\..+|ledger\.db.*|settings\.json(\..+)?|bili-glance\.log(\.old)?|signed-in-account|starts-at-login)$/

/** Held open by whoever writes it, which some systems do not delete. */
const LOG = 'bili-glance.log'

const sizeOf = (path: string): number => lstatSync(path, { throwIfNoEntry: false })?.size ?? 0

const namesIn = (folder: string): readonly string[] => readdirSync(folder)

/** How many bytes the files of ours in a folder have, the database included. */
export const bytesOfOurs = (folder: string): number =>
  namesIn(folder)
    .filter((name) => OPEN.test(name) || OURS.test(name))
    .reduce((sum, name) => sum + sizeOf(join(folder, name)), 0)

/** Whether the file was let go; a link is deleted and never followed. */
const letGo = (folder: string, name: string): boolean => {
  const path = join(folder, name)
  try {
    if (name === LOG && lstatSync(path).isFile()) truncateSync(path)
    else rmSync(path, { recursive: true })
    return true
  } catch (error) {
    if (storeTrouble(error) === null) throw error
    return lstatSync(path, { throwIfNoEntry: false }) === undefined
  }
}

/** Deletes all files of ours in a profile folder but the open database. */
export const forgetFiles = (folder: string): ForgottenFiles => {
  const names = namesIn(folder).filter((name) => OURS.test(name) && !OPEN.test(name))
  const left = names.filter((name) => !letGo(folder, name))
  return { files: names.length - left.length, left }
}

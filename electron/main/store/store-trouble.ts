/** Why a store does not do what is asked; expected in normal use. */
export type StoreTrouble =
  /** No room on the disk; nothing was changed. */
  | { readonly kind: 'full' }
  /** Another process kept it locked for longer than the wait. */
  | { readonly kind: 'busy' }
  /** It lies in a place that cannot be written. */
  | { readonly kind: 'read-only' }
  /** The file is not a sound one. */
  | { readonly kind: 'damaged' }
  /** The file system refused otherwise; `code` is the system's or SQLite's. */
  | { readonly kind: 'unreachable'; readonly code: string }

/** Thrown for a file that SQLite reads but that is not one of ours, or holds what we never wrote. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError' as const
}

/** SQLite's code in an error of node:sqlite without its extended part; `null` in any other. */
const sqliteCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number'
    ? error.errcode & 0xff
    : null

/** By SQLite's result codes (sqlite.org/rescode.html); the others mean a bug. */
const troubleBySqliteCode: ReadonlyMap<number, StoreTrouble> = new Map([
  [5, { kind: 'busy' }], // BUSY
  [6, { kind: 'busy' }], // LOCKED
  [8, { kind: 'read-only' }], // READONLY
  [10, { kind: 'unreachable', code: 'SQLITE_IOERR' }],
  [11, { kind: 'damaged' }], // CORRUPT
  [13, { kind: 'full' }], // FULL
  [14, { kind: 'unreachable', code: 'SQLITE_CANTOPEN' }],
  [26, { kind: 'damaged' }], // NOTADB
])

const troubleOfSystem = (code: string): StoreTrouble => {
  if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'full' }
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return { kind: 'read-only' }
  return { kind: 'unreachable', code }
}

/** The trouble that an error of SQLite or of the file system stands for; `null` for a bug. */
export const storeTrouble = (error: unknown): StoreTrouble | null => {
  const code = sqliteCode(error)
  if (code !== null) return troubleBySqliteCode.get(code) ?? null
  if (error instanceof DamagedFileError) return { kind: 'damaged' }
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
  return troubleOfSystem(String(error.code))
}

/**
 * The trouble an error stands for while a file is opened and checked: whatever else SQLite
 * complains of is then the fault of the file. A bug is thrown on.
 */
export const openingTrouble = (error: unknown): StoreTrouble => {
  const trouble = storeTrouble(error)
  if (trouble !== null) return trouble
  if (sqliteCode(error) !== null) return { kind: 'damaged' }
  throw error
}

/** Reads the `code` that Node puts on its errors; `null` where there is none. */
export const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null

/** Whether the real name is verified; `null` is unknown. */
export interface RealnameStatus {
  readonly verified: boolean | null
}

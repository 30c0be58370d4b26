/** The application for real-name verification. `null` is unknown. */
export interface RealnameApplication {
  /** 1 verified, 3 none; others exist and are undocumented. */
  readonly state: number | null
  /** Reason of a rejection; empty by default. */
  readonly remark: string | null
  /** Masked by Bilibili; never kept, asked again when it is to be shown. */
  readonly maskedName: string | null
  /** Masked by Bilibili; never kept, asked again when it is to be shown. */
  readonly maskedNumber: string | null
  /** 0 and 2–6 are documented. */
  readonly documentKind: number | null
}

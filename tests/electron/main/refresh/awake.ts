import type { ReadingName } from '../../../../electron/bilibili/index'
import { wakefulness, type Wakefulness } from '../../../../electron/main/refresh/wakefulness'

/** A machine in use, and nobody to be reminded of anything. */
export const awake = (): {
  readonly wakefulness: Wakefulness
  readonly outdated: () => ReadonlyMap<string, readonly ReadingName[]>
} => ({ wakefulness: wakefulness(), outdated: () => new Map() })

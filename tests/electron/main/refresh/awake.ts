import { wakefulness, type Wakefulness } from '../../../../electron/main/refresh/wakefulness'

/** A machine in use, and nobody to be reminded of anything. */
export const awake = (): {
  readonly wakefulness: Wakefulness
  readonly outdated: () => readonly []
} => ({ wakefulness: wakefulness(), outdated: () => [] })

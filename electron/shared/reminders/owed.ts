import type { Told } from './reminder'

/** A reminder that is due as far as is known, and how new that knowledge has to be. */
export interface Owed extends Pick<Told, 'aboutMs' | 'rung'> {
  /** Only what was asked from here on may be told, Unix ms. */
  readonly sinceMs: number
}

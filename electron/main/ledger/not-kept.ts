import type { NotKept } from '../../shared/ledger/ledger-notice'
import type { StoreTrouble } from '../store/store-trouble'

/** What is told of a trouble. */
export const notKeptBecause = (trouble: StoreTrouble): NotKept =>
  trouble.kind === 'full' || trouble.kind === 'read-only' ? trouble.kind : 'other'

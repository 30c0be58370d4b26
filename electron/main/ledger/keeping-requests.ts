import { failed, success } from '../../bilibili/failure'
import type { RequestHandlers } from '../../shared/ipc'
import type { Core } from '../core'

/** What keeping the history works with. */
export interface KeepingPorts {
  readonly core: {
    readonly accounts: Pick<Core['accounts'], 'all'>
    readonly ledger: Pick<Core['ledger'], 'keeping'>
    readonly changed: Core['changed']
  }
}

type HistoryKeeping =
  'history:facts' | 'history:would-delete' | 'history:delete' | 'history:restore'

/** What is kept of the history, and deleting and restoring it. */
export const keepingRequests = ({ core }: KeepingPorts): Pick<RequestHandlers, HistoryKeeping> => {
  // Not at once: to have it can mean to make it.
  const keeping = (): Core['ledger']['keeping'] => core.ledger.keeping

  /** It may be well again, or found to be damaged. */
  const told = <T>(answer: T): T => {
    core.changed()
    return answer
  }

  return {
    'history:facts': () => {
      const { accounts, ...beside } = keeping().facts()
      if (accounts === null) return failed({ kind: 'cannot-read', ...beside })
      const listed = new Set(core.accounts.all().map(({ mid }) => mid))
      const told = accounts.map((one) => ({ ...one, listed: listed.has(one.mid) }))
      return success({ ...beside, accounts: told })
    },
    'history:would-delete': (years) => {
      const loss = keeping().wouldDelete(years)
      return loss === null ? failed({ kind: 'cannot-read' }) : success(loss)
    },
    'history:delete': (mid) => told(keeping().deleteAccount(mid)),
    'history:restore': (backup) => told(keeping().restore(backup)),
  }
}

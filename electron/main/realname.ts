import { failed, success, type Failure, type Result } from '../bilibili/failure'
import type { SessionState } from '../shared/account'
import type { RealnameShown } from '../shared/account-detail'
import type { Answer, RequestTrouble } from '../shared/ipc'
import { blockedUntilMs } from '../shared/session-glance'
import type { BilibiliClient } from './client/client'
import { askReading } from './refresh/ask-reading'
import { heedFailure, heldCredential, type SingleCallParts } from './refresh/single-call'
import type { StoredAccount } from './store/account-list'
import { awaitLease } from './store/await-lease'

interface RealnameParts extends SingleCallParts {
  readonly client: Pick<BilibiliClient, 'call'>
}

type Refusal = Extract<Answer<'realname:show'>, { ok: false }>['failure']
type Shown = Result<RealnameShown, Exclude<Refusal, RequestTrouble>>

/** What the last round found, where it is no use to ask before the user has done something. */
const knownTrouble = (state: SessionState): Failure | null => {
  switch (state) {
    case 'needs-login':
      return { kind: 'needs-login', code: -101 }
    case 'damaged':
    case 'banned':
      return { kind: state }
    default:
      return null
  }
}

const heldBack = (untilMs: number | null, listed: boolean): Shown =>
  untilMs === null
    ? failed({ kind: listed ? 'no-credential' : 'no-account' })
    : failed({ kind: 'blocked-until', untilMs })

const ask = async (account: StoredAccount, parts: RealnameParts): Promise<Shown> => {
  const { mid } = account
  const { accounts, blocks, clock, list } = parts
  const known = knownTrouble(account.session.state)
  if (known !== null) return failed({ kind: 'failed', failure: known })
  const credential = await heldCredential(account, accounts)
  if (credential === null) return failed({ kind: 'no-credential' })
  const heldUntilMs = (): number | null => blockedUntilMs(blocks.all(), mid, clock.nowMs())
  const untilMs = heldUntilMs()
  if (untilMs !== null) return failed({ kind: 'blocked-until', untilMs })

  // A call that it waits behind may be refused, and the user may remove the account.
  const attempt = await askReading('realnameApplication', credential, {
    mid,
    ...parts,
    mayAsk: () => heldUntilMs() === null && list.generationOf(mid) === account.generation,
  })
  if (attempt === null) return heldBack(heldUntilMs(), list.find(mid) !== null)
  const { answer, failure } = attempt
  if (answer !== null) {
    const { maskedName, maskedNumber } = answer.value
    return success({ maskedName, maskedNumber })
  }
  const trouble = failure ?? { kind: 'no-data' }
  heedFailure(account, trouble, parts)
  return failed({ kind: 'failed', failure: trouble })
}

/**
 * Asks Bilibili for the masked name and number of an account, because somebody wants to see them
 * now. They are handed out and kept nowhere.
 */
export const showRealname = async (mid: string, parts: RealnameParts): Promise<Shown> => {
  if (parts.list.find(mid) === null) return failed({ kind: 'no-account' })
  const taken = await awaitLease(parts.lease, parts.sleep)
  if (!taken.ok) return taken
  try {
    // As it is now: it may have been removed or blocked while another process was waited for.
    const account = parts.list.find(mid)
    return account === null ? failed({ kind: 'no-account' }) : await ask(account, parts)
  } finally {
    parts.lease.release()
  }
}

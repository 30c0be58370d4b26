import { credentialKind, otherSessdataForm, type Credential } from '../../bilibili/credential'
import type { BlockScope, Failure } from '../../bilibili/failure'
import type { ReadingName, ReadingValues } from '../../bilibili/index'
import type { Reading, Readings, SessionState } from '../../shared/account'
import type { BilibiliClient } from '../client/client'
import type { Clock, Sleep } from '../clock'
import { askReading, settleReading, type Attempt } from './ask-reading'
import { holdBackOf } from './block-rules'

/** Between the first and the confirming second look at a login, and before the one retry of a 412. */
const SECOND_LOOK_MS = 2_000

/** Calls in a row without a connection after which the rest is not tried. */
const DEAD_CALLS = 2

/** One account as a round meets it. */
export interface RoundAccount {
  readonly mid: string
  readonly credential: Credential
  readonly readings: Readings
}

export interface RoundPorts {
  readonly client: Pick<BilibiliClient, 'call'>
  readonly clock: Clock
  readonly sleep: Sleep
  readonly save: <N extends ReadingName>(name: N, reading: Reading<ReadingValues[N]>) => void
  /** False once the account was removed or signed in anew, or the round lost its right to ask. */
  readonly mayGoOn: () => boolean
  /** Whether an earlier account of this round found no connection. */
  readonly offlineBefore: boolean
}

/** What a round found out about one account, beside the readings it saved. */
export interface AccountRoundResult {
  /** `null` leaves the state as it is. */
  readonly session: SessionState | null
  readonly block: BlockScope | null
  /** How long Bilibili asked the block to last; `null` where it did not say. */
  readonly blockMs: number | null
  /** The credential in the form that worked, where that is another than before. */
  readonly credential: Credential | null
  readonly answered: boolean
  /** The readings as the round leaves them. */
  readonly readings: Readings
}

type Stop = Pick<AccountRoundResult, 'session' | 'block' | 'blockMs'>
type Verdict = 'go-on' | Stop

const stop = (session: SessionState | null): Stop => ({ session, block: null, blockMs: null })

/** The end of a round that Bilibili will not have go on; `null` for any other failure. */
const refusalOf = (failure: Failure): Stop | null => {
  const held = holdBackOf(failure)
  return held === null ? null : { session: null, ...held }
}

const blocksEveryone = (failure: Failure): boolean =>
  failure.kind === 'blocked' && failure.scope === 'everyone'

const isDeadCall = (failure: Failure): boolean =>
  failure.kind === 'offline' || failure.kind === 'timeout'

/** Looks at the due readings of one account, each settling alone, until something ends the round. */
export const accountRound = async (
  account: RoundAccount,
  due: readonly ReadingName[],
  ports: RoundPorts,
): Promise<AccountRoundResult> => {
  const identity: ReadingName =
    credentialKind(account.credential) === 'cookie' ? 'nav' : 'accountInfo'
  let readings = account.readings
  let credential = account.credential
  let answers = 0
  let deadInARow = 0
  let failures = 0
  let identityVerdict: Verdict | null = null
  let goesOn = true

  const ask = async <N extends ReadingName>(name: N): Promise<Attempt<ReadingValues[N]> | null> => {
    const attempt = await askReading(name, credential, {
      mid: account.mid,
      ...ports,
      mayAsk: ports.mayGoOn,
    })
    if (attempt === null) return null
    deadInARow = attempt.failure !== null && isDeadCall(attempt.failure) ? deadInARow + 1 : 0
    if (attempt.answer !== null) answers += 1
    else failures += 1
    return attempt
  }

  const keep = <N extends ReadingName>(name: N, attempt: Attempt<ReadingValues[N]>): void => {
    const reading = settleReading(name, readings[name], attempt)
    readings = { ...readings, [name]: reading }
    ports.save(name, reading)
  }

  const askAndKeep = async (name: ReadingName): Promise<Failure | null> => {
    const attempt = await ask(name)
    goesOn = attempt !== null && ports.mayGoOn()
    if (attempt === null) return null
    if (goesOn) keep(name, attempt)
    return attempt.answer === null ? attempt.failure : null
  }

  const judgeIdentity = async (failure: Failure | null): Promise<Verdict> => {
    if (failure?.kind === 'damaged') return judgeDamage()
    if (failure?.kind !== 'needs-login')
      return failure === null ? 'go-on' : judge(identity, failure)
    await ports.sleep(SECOND_LOOK_MS)
    if (!ports.mayGoOn()) return stop(null)
    const second = await askAndKeep(identity)
    if (second?.kind === 'needs-login') return stop('needs-login')
    return second === null ? 'go-on' : judgeUnconfirmed(second)
  }

  /** A first -101 that the second look neither confirmed nor lifted changes nothing. */
  const judgeUnconfirmed = (failure: Failure): Verdict => refusalOf(failure) ?? stop(null)

  /** -400 on a plain read: the other SESSDATA form is tried once before the credential is given up. */
  const judgeDamage = async (): Promise<Verdict> => {
    const other = otherSessdataForm(credential)
    if (other === null) return stop('damaged')
    const given = credential
    credential = other
    const second = await askAndKeep(identity)
    if (second === null && goesOn) return 'go-on'
    credential = given
    if (second === null) return stop(null)
    return second.kind === 'damaged' ? stop('damaged') : judgeUnconfirmed(second)
  }

  const knowIdentity = async (): Promise<Verdict> => {
    identityVerdict ??= await judgeIdentity(await askAndKeep(identity))
    return identityVerdict
  }

  /** `exp/reward` is known to answer 412 alone: retried once, then held against its neighbours. */
  const judgeReward = async (): Promise<Verdict> => {
    await ports.sleep(SECOND_LOOK_MS)
    if (!ports.mayGoOn()) return stop(null)
    const second = await askAndKeep('dailyReward')
    if (second === null) return 'go-on'
    if (!blocksEveryone(second)) return refusalOf(second) ?? 'go-on'
    return answers > 0 ? 'go-on' : knowIdentity()
  }

  const connectionIsDead = (): boolean => deadInARow >= (ports.offlineBefore ? 1 : DEAD_CALLS)

  const judge = async (name: ReadingName, failure: Failure): Promise<Verdict> => {
    if (name === 'dailyReward' && blocksEveryone(failure)) return judgeReward()
    switch (failure.kind) {
      case 'needs-login':
      case 'damaged':
        return knowIdentity()
      case 'banned':
        return stop('banned')
      default:
        return refusalOf(failure) ?? (connectionIsDead() ? stop(null) : 'go-on')
    }
  }

  const step = async (name: ReadingName): Promise<Verdict> => {
    if (name === identity) return knowIdentity()
    const failure = await askAndKeep(name)
    return failure === null ? 'go-on' : judge(name, failure)
  }

  const walk = async (): Promise<Verdict> => {
    goesOn = due.length > 0 && ports.mayGoOn()
    for (const name of due) {
      // Found out when the last answer came, a moment ago.
      if (!goesOn) return stop(null)
      const verdict = await step(name)
      if (verdict !== 'go-on') return verdict
    }
    return 'go-on'
  }

  const verdict = await walk()
  const ended = verdict === 'go-on' ? stop(null) : verdict
  const unreachable = answers === 0 && failures > 0 && deadInARow === failures
  return {
    session: ended.session ?? (answers > 0 ? 'ok' : unreachable ? 'offline' : null),
    block: ended.block,
    blockMs: ended.blockMs,
    credential: credential === account.credential ? null : credential,
    answered: answers > 0,
    readings,
  }
}

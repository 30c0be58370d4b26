import { credentialKind, otherSessdataForm, type Credential } from '../../bilibili/credential'
import type { BlockScope, Failure } from '../../bilibili/failure'
import type { ReadingName, ReadingValues } from '../../bilibili/index'
import type { Reading, Readings, SessionState } from '../../shared/account'
import type { BilibiliClient } from '../client/client'
import type { Clock, Sleep } from '../clock'
import { askReading, settleReading, type Attempt } from './ask-reading'
import { holdBackOf } from './block-rules'
import { connection, DEAD_CALLS, isDeadCall } from './connection'

/** Between the first and the confirming second look at a login, and before the one retry of a 412. */
const SECOND_LOOK_MS = 2_000

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
  /** Whether the first call without a connection ends it, and nothing is saved where there was none. */
  readonly tries: boolean
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
  const line = connection(ports.offlineBefore ? 1 : DEAD_CALLS)
  /** What a call without a connection is worth is known at the end. */
  const held: ((isUnreachable: boolean) => void)[] = []
  let identityVerdict: Verdict | null = null
  let goesOn = true

  const ask = async <N extends ReadingName>(name: N): Promise<Attempt<ReadingValues[N]> | null> => {
    const attempt = await askReading(name, credential, {
      mid: account.mid,
      ...ports,
      mayAsk: ports.mayGoOn,
    })
    if (attempt === null) return null
    line.note(attempt)
    return attempt
  }

  const keep = <N extends ReadingName>(name: N, attempt: Attempt<ReadingValues[N]>): void => {
    const settle = (isUnreachable: boolean): void => {
      const reading = settleReading(name, readings[name], attempt, isUnreachable)
      readings = { ...readings, [name]: reading }
      ports.save(name, reading)
    }
    if (attempt.failure !== null && isDeadCall(attempt.failure)) held.push(settle)
    else settle(false)
  }

  const keepHeld = (): void => {
    const isUnreachable = line.isUnreachable()
    if (held.length === 0 || (isUnreachable && ports.tries) || !ports.mayGoOn()) return
    for (const settle of held) settle(isUnreachable)
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
    return line.answers() > 0 ? 'go-on' : knowIdentity()
  }

  const isLost = (): boolean => line.isDead() || (ports.tries && line.isUnreachable())

  const judge = async (name: ReadingName, failure: Failure): Promise<Verdict> => {
    if (name === 'dailyReward' && blocksEveryone(failure)) return judgeReward()
    switch (failure.kind) {
      case 'needs-login':
      case 'damaged':
        return knowIdentity()
      case 'banned':
        return stop('banned')
      default:
        return refusalOf(failure) ?? (isLost() ? stop(null) : 'go-on')
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
  keepHeld()
  const ended = verdict === 'go-on' ? stop(null) : verdict
  const answered = line.answers() > 0
  return {
    session: ended.session ?? (answered ? 'ok' : line.isUnreachable() ? 'offline' : null),
    block: ended.block,
    blockMs: ended.blockMs,
    credential: credential === account.credential ? null : credential,
    answered,
    readings,
  }
}

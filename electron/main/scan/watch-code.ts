import type { Failure } from '../../bilibili/failure'
import { QR_POLL_GAP_MS, QR_VALID_MS } from '../../bilibili/qr-code'
import type { AttemptTrouble, CodeRows } from '../../shared/sign-in-attempt'
import type { Sourced } from '../attempt/source'
import type { Clock, Sleep } from '../clock'
import { codeRows } from './code-rows'
import type { ScanCalls, ScanWord } from './scan-calls'

/** A code that is shown, and whether somebody scanned it. */
interface ShownCode {
  readonly rows: CodeRows
  readonly scanned: boolean
  readonly endsAtMs: number
}

export interface WatchPorts {
  readonly calls: ScanCalls
  readonly clock: Clock
  readonly sleep: Sleep
  /** Runs one call while this process has the right to ask Bilibili. */
  readonly inTurn: <T>(call: () => Promise<T>) => Promise<T | { readonly busy: AttemptTrouble }>
  /** When a block that holds sign-ins back ends, Unix ms. */
  readonly heldUntilMs: () => number | null
  /** Draws the consequences of a refusal for all calls to come. */
  readonly heed: (failure: Failure) => void
  readonly show: (code: ShownCode) => void
  /** Whether nobody wants the code any more. */
  readonly stopped: () => boolean
}

/** Looks in a row that may bring no word before the code is given up. */
const MOST_UNANSWERED = 6

/** Codes of Bilibili itself are an answer; with anything else the once-only success may be lost. */
const mayHaveBeenLost = ({ kind }: Failure): boolean =>
  kind !== 'refused' && kind !== 'throttled' && kind !== 'blocked'

const trouble = (found: AttemptTrouble): Sourced => ({ kind: 'failed', trouble: found })

/** Shows one code and looks whether it was scanned, until it is confirmed, over or not wanted. */
export const watchCode = async (ports: WatchPorts): Promise<Sourced> => {
  const { calls, clock, sleep, inTurn, heldUntilMs, heed, show, stopped } = ports
  const mayAsk = (): boolean => heldUntilMs() === null && !stopped()
  const heldBack = (): Sourced =>
    stopped()
      ? { kind: 'stopped' }
      : trouble({ kind: 'blocked-until', untilMs: heldUntilMs() ?? clock.nowMs() })

  const afterRefusal = (failure: Failure, kind: 'no-code' | 'no-word'): Sourced => {
    heed(failure)
    const untilMs = heldUntilMs()
    return trouble(untilMs === null ? { kind, failure } : { kind: 'blocked-until', untilMs })
  }

  const asked = await inTurn(() => calls.askCode(mayAsk))
  if (asked === null) return heldBack()
  if ('busy' in asked) return trouble(asked.busy)
  if (!asked.ok) return afterRefusal(asked.failure, 'no-code')
  const { address, key } = asked.value
  const endsAtMs = clock.nowMs() + QR_VALID_MS
  const code = { rows: codeRows(address), endsAtMs }
  let unanswered = 0
  let maybeLost = false
  let scanned = false
  show({ ...code, scanned })

  /** One that comes too often, or a block, ends it; `null` goes on looking. */
  const afterNoWord = (failure: Failure): Sourced | null => {
    unanswered += 1
    maybeLost ||= mayHaveBeenLost(failure)
    const goesOn = failure.kind !== 'blocked' && unanswered < MOST_UNANSWERED
    return goesOn ? null : afterRefusal(failure, 'no-word')
  }

  const afterWord = (word: ScanWord): Sourced | null => {
    unanswered = 0
    switch (word.kind) {
      case 'expired':
        // The one answer that signs in may have been on its way when the connection broke.
        return maybeLost && scanned ? trouble({ kind: 'lost' }) : { kind: 'expired' }
      case 'confirmed':
        return word.credential === null
          ? trouble({ kind: 'nothing-came' })
          : { kind: 'had', credential: word.credential }
      case 'waiting':
      case 'scanned':
        maybeLost = false
        scanned = word.kind === 'scanned'
        show({ ...code, scanned })
        return null
    }
  }

  const look = async (): Promise<Sourced | null> => {
    const word = await inTurn(() => calls.poll(key, mayAsk))
    if (word === null) return heldBack()
    if ('busy' in word) return null
    return word.ok ? afterWord(word.value) : afterNoWord(word.failure)
  }

  while (clock.nowMs() < endsAtMs) {
    await sleep(QR_POLL_GAP_MS)
    if (stopped()) return { kind: 'stopped' }
    const end = await look()
    if (end !== null) return end
  }
  return { kind: 'expired' }
}

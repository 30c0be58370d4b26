import type { Credential } from '../../bilibili/credential'
import { failed, success, type Result } from '../../bilibili/failure'
import { blockedUntilMs } from '../../shared/session-glance'
import type { NoAccount } from '../../shared/ipc'
import type { SignatureDesk, SignatureSent, SignatureTrouble } from '../../shared/signature-desk'
import type { BilibiliClient, SignatureOutcome } from '../client/client'
import { heedFailure, keepOrTell, type SingleCallParts } from '../refresh/single-call'
import type { StoredAccount } from '../store/account-list'
import { awaitLease } from '../store/await-lease'
import type { ReadingStore } from '../store/reading-store'
import type { SignatureStore } from '../store/signature-store'
import { signingCredential } from './signing-credential'

/** Between a new signature and the look at whether the profile shows it. */
const LOOK_BACK_MS = 5_000

interface SignatureEditingParts extends SingleCallParts {
  readonly readings: Pick<ReadingStore, 'all'>
  readonly signatures: SignatureStore
  readonly client: Pick<BilibiliClient, 'updateSignature'>
}

/** A signature as the user wants it; an empty one is sent only where `deletes` says so. */
interface NewSignature {
  readonly mid: string
  readonly sign: string
  readonly deletes: boolean
}

type Updated = Result<SignatureSent, NoAccount | SignatureTrouble>

/** The signatures of all accounts, to be shown and to be changed. */
export interface SignatureEditing {
  /** What the editor of one account shows; `null` where the account is not listed. */
  readonly desk: (mid: string) => Promise<SignatureDesk | null>
  /**
   * Sends a new signature once. Nothing is ever sent again by itself: a few seconds after
   * Bilibili took it the profile is read, and that is all.
   */
  readonly update: (wanted: NewSignature) => Promise<Updated>
}

/** The text to send; nothing but white space is sent as nothing at all, and only on purpose. */
const textToSend = ({ sign, deletes }: NewSignature): string | null => {
  if (sign.trim() !== '') return sign
  return deletes ? '' : null
}

/** Joins what it takes to show and to change signatures. */
export const signatureEditing = (parts: SignatureEditingParts): SignatureEditing => {
  const { list, readings, signatures, blocks, client, clock, sleep, lease } = parts
  const sending = new Map<string, { readonly sign: string; readonly end: Promise<Updated> }>()

  /** Before another one takes its place: a text that was never written down here is lost. */
  const keepCurrent = (mid: string): void => {
    const { value, asOfMs } = readings.all(mid).accountInfo
    const sign = value?.sign ?? null
    if (sign !== null && asOfMs !== null) keepOrTell(signatures.seen(mid, sign, asOfMs), parts)
  }

  const lookBack = async (mid: string): Promise<void> => {
    await sleep(LOOK_BACK_MS)
    await parts.refreshAccount(mid, 'accountInfo')
  }

  const noteSent = (mid: string, sign: string, outcome: SignatureSent): void => {
    const stands = outcome.kind === 'unclear' && outcome.standsThere === true
    if (outcome.kind === 'accepted' || stands)
      keepOrTell(signatures.sent(mid, sign, clock.nowMs()), parts)
    if (stands) keepOrTell(signatures.settle(mid, sign), parts)
    void lookBack(mid)
  }

  const blockOf = (mid: string): number | null => blockedUntilMs(blocks.all(), mid, clock.nowMs())

  const answerTo = (
    account: StoredAccount,
    sign: string,
    outcome: Exclude<SignatureOutcome, { kind: 'held-back' }>,
  ): Updated => {
    switch (outcome.kind) {
      case 'accepted':
        noteSent(account.mid, sign, outcome)
        return success(outcome)
      case 'unclear': {
        const { kind, standsThere, readBackFailure } = outcome
        if (readBackFailure !== null) heedFailure(account, readBackFailure, parts)
        noteSent(account.mid, sign, { kind, standsThere })
        return success({ kind, standsThere })
      }
      case 'failed':
        heedFailure(account, outcome.failure, parts)
        return failed(outcome)
      default:
        return failed(outcome)
    }
  }

  const post = async (
    account: StoredAccount,
    sign: string,
    credential: Credential,
  ): Promise<Updated> => {
    const { mid } = account
    keepCurrent(mid)
    // A call that it waits behind may be refused, and the user may remove the account.
    const outcome = await client.updateSignature(
      sign,
      credential,
      () => blockOf(mid) === null && list.generationOf(mid) === account.generation,
    )
    if (outcome.kind !== 'held-back') return answerTo(account, sign, outcome)
    const untilMs = blockOf(mid)
    return untilMs === null
      ? failed({ kind: list.find(mid) === null ? 'no-account' : 'no-credential' })
      : failed({ kind: 'blocked-until', untilMs })
  }

  /** As it is now: it may have been removed or blocked while another process was waited for. */
  const postUnlessHindered = async (mid: string, sign: string): Promise<Updated> => {
    const account = list.find(mid)
    if (account === null) return failed({ kind: 'no-account' })
    const credential = await signingCredential(account, parts)
    return credential.ok ? post(account, sign, credential.value) : credential
  }

  const send = async (account: StoredAccount, sign: string): Promise<Updated> => {
    const hindered = await signingCredential(account, parts)
    if (!hindered.ok) return hindered
    const taken = await awaitLease(lease, sleep)
    if (!taken.ok) return taken
    try {
      return await postUnlessHindered(account.mid, sign)
    } finally {
      lease.release()
    }
  }

  /** A second click is the same wish; another text has to wait until the first one is through. */
  const sendOnce = (account: StoredAccount, sign: string): Promise<Updated> => {
    const { mid } = account
    const before = sending.get(mid)
    if (before !== undefined)
      return before.sign === sign ? before.end : before.end.then(() => sendOnce(account, sign))
    const end = send(account, sign).finally(() => {
      sending.delete(mid)
    })
    sending.set(mid, { sign, end })
    return end
  }

  return {
    desk: async (mid) => {
      const account = list.find(mid)
      if (account === null) return null
      const credential = await signingCredential(account, parts)
      return { obstacle: credential.ok ? null : credential.failure, ...signatures.history(mid) }
    },
    update: async (wanted) => {
      const account = list.find(wanted.mid)
      if (account === null) return failed({ kind: 'no-account' })
      const sign = textToSend(wanted)
      return sign === null ? failed({ kind: 'deletion-unconfirmed' }) : sendOnce(account, sign)
    },
  }
}

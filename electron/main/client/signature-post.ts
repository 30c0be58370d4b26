import type { AccountInfo } from '../../bilibili/account-info'
import type { Credential } from '../../bilibili/credential'
import type { Answer } from '../../bilibili/endpoint'
import type { Failure, Result } from '../../bilibili/failure'
import {
  readSignatureCode,
  sameSignature,
  SIGNATURE_URL,
  signatureForm,
} from '../../bilibili/signature'
import type { ApiCall } from './api-call'
import type { BilibiliClient, SignatureOutcome } from './client'

/** Whether the text may have arrived although no clear answer came back. */
const mayHaveArrived = (failure: Failure): boolean => {
  switch (failure.kind) {
    case 'timeout':
    case 'too-large':
    case 'not-json':
    case 'unreadable':
    case 'server-trouble':
      return true
    case 'offline':
      return failure.cause === 'reset'
    default:
      return false
  }
}

/**
 * Sends a new signature exactly once and never again by itself.
 *
 * Where the answer got lost it asks for the profile instead and tells what stands there.
 */
export const signaturePost = (
  send: ApiCall,
  readProfile: (
    credential: Credential,
    mayAsk: () => boolean,
  ) => Promise<Result<Answer<AccountInfo>> | null>,
): BilibiliClient['updateSignature'] => {
  const readBack = async (
    sign: string,
    credential: Credential,
    mayAsk: () => boolean,
  ): Promise<Extract<SignatureOutcome, { kind: 'unclear' }>> => {
    const profile = await readProfile(credential, mayAsk)
    const stands = profile?.ok === true ? profile.value.value.sign : null
    return {
      kind: 'unclear',
      standsThere: stands === null ? null : sameSignature(stands, sign),
      readBackFailure: profile?.ok === false ? profile.failure : null,
    }
  }

  return async (sign, credential, mayAsk) => {
    const form = signatureForm(sign, credential)
    if (form === null) return { kind: 'no-csrf' }
    const answer = await send(
      { name: 'signature', url: SIGNATURE_URL, payloadKey: 'data', form, place: 'front' },
      credential,
      mayAsk,
    )
    if (answer === null) return { kind: 'held-back' }
    if (answer.ok) return { kind: 'accepted' }
    const { failure } = answer
    if (mayHaveArrived(failure)) return readBack(sign, credential, mayAsk)
    const refusal = failure.kind === 'refused' ? readSignatureCode(failure.code) : null
    return refusal === null ? { kind: 'failed', failure } : { kind: refusal }
  }
}

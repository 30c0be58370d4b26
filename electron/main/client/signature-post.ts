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
import type { BilibiliClient } from './client'

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
  sendIf: ApiCall['sendIf'],
  readProfile: (credential: Credential) => Promise<Result<Answer<AccountInfo>>>,
): BilibiliClient['updateSignature'] => {
  const standsThere = async (sign: string, credential: Credential): Promise<boolean | null> => {
    const profile = await readProfile(credential)
    if (!profile.ok || profile.value.value.sign === null) return null
    return sameSignature(profile.value.value.sign, sign)
  }

  return async (sign, credential, mayAsk) => {
    const form = signatureForm(sign, credential)
    if (form === null) return { kind: 'no-csrf' }
    const answer = await sendIf(
      mayAsk,
      { name: 'signature', url: SIGNATURE_URL, payloadKey: 'data', form, place: 'front' },
      credential,
    )
    if (answer === null) return { kind: 'held-back' }
    if (answer.ok) return { kind: 'accepted' }
    const { failure } = answer
    if (mayHaveArrived(failure)) {
      return { kind: 'unclear', standsThere: await standsThere(sign, credential) }
    }
    const refusal = failure.kind === 'refused' ? readSignatureCode(failure.code) : null
    return refusal === null ? { kind: 'failed', failure } : { kind: refusal }
  }
}

import { accountInfoEndpoint } from '../../bilibili/account-info'
import { credentialKind, type Credential } from '../../bilibili/credential'
import type { Answer, Endpoint } from '../../bilibili/endpoint'
import { failed, success, type Failure, type Result } from '../../bilibili/failure'
import { keptRaw } from '../../bilibili/kept-raw'
import { apiCall, type ApiCallParts } from './api-call'
import type { QueuePlace } from './call-queue'
import type { BilibiliClient } from './client'
import { passportCall } from './passport-call'
import { signaturePost } from './signature-post'

export interface BilibiliClientParts extends ApiCallParts {
  readonly closeConnections: () => void
}

/** A body that came empty or cut short: the one trouble that a second try soon cures. */
const cameIncomplete = (failure: Failure): boolean =>
  failure.kind === 'not-json' && (failure.found === 'empty' || failure.found === 'broken')

/**
 * Bilibili over any `Exchange`, the real one or an invented one.
 *
 * Nothing is repeated but a GET whose body came incomplete; what -101 or 412 mean for the account
 * and for the next calls is the refresher's to decide.
 */
export const bilibiliClient = (parts: BilibiliClientParts): BilibiliClient => {
  const send = apiCall(parts)

  const read = async <T>(
    endpoint: Endpoint<T>,
    credential: Credential,
    mayAsk: () => boolean,
    firstPlace: QueuePlace,
  ): Promise<Result<Answer<T>> | null> => {
    if (!endpoint.readableBy.includes(credentialKind(credential))) {
      return failed({ kind: 'unsupported' })
    }
    const { name, url, payloadKey } = endpoint
    const ask = (place: QueuePlace) => send({ name, url, payloadKey, place }, credential, mayAsk)
    const first = await ask(firstPlace)
    if (first === null) return null
    const opened = first.ok || !cameIncomplete(first.failure) ? first : await ask('front')
    // Where a block began between the two, the first answer is the last one.
    if (opened === null) return first.ok ? null : first
    if (!opened.ok) return opened

    const { envelope, payload } = opened.value
    const decoded = endpoint.decode(payload)
    if (!decoded.ok) return decoded
    return success({ ...decoded.value, envelope, raw: keptRaw(payload, endpoint.leftOutOfRaw) })
  }

  return {
    call: (endpoint, credential, mayAsk) => read(endpoint, credential, mayAsk, 'back'),
    updateSignature: signaturePost(send, (credential, mayAsk) =>
      read(accountInfoEndpoint, credential, mayAsk, 'front'),
    ),
    passport: passportCall(parts),
    close: parts.closeConnections,
  }
}

import type { Credential } from './credential'
import { credentialKind } from './credential'

/**
 * Where a new signature is POSTed to, as a form.
 *
 * Source: the client's API document, `x/member/web/sign/update`. Cookie (SESSDATA) with csrf, or
 * access_key as a form field. The answer has no `data`. Code 0 means taken; others see the text
 * only after review. An absent or empty `user_sign` deletes the signature.
 */
export const SIGNATURE_URL = 'https://api.bilibili.com/x/member/web/sign/update'

/** The most a signature may hold, in code points; Bilibili decides in the end (40022). */
export const SIGNATURE_LIMIT = 70

/** Length of a signature as it is counted against the limit: code points. */
export const signatureLength = (sign: string): number => Array.from(sign).length

/** Line ends and outer white space are the server's to change. */
const comparable = (sign: string): string => sign.replaceAll('\r\n', '\n').trim()

/** Whether two texts are the same signature, as Bilibili may give it back. */
export const sameSignature = (one: string, other: string): boolean =>
  comparable(one) === comparable(other)

/** Form fields in the order they are sent. */
export type FormFields = readonly (readonly [name: string, value: string])[]

/**
 * The form that sets a signature; values are not yet encoded.
 *
 * `null` where the credential lacks what the form needs: bili_jct, or the access_key.
 */
export const signatureForm = (sign: string, credential: Credential): FormFields | null => {
  const text = ['user_sign', sign.toWellFormed()] as const
  if (credentialKind(credential) === 'cookie')
    return credential.bili_jct === undefined ? null : [text, ['csrf', credential.bili_jct]]
  return credential.access_key === undefined ? null : [['access_key', credential.access_key], text]
}

/** What the document's own refusals of a signature mean. */
export type SignatureRefusal = 'csrf-mismatch' | 'sensitive-word' | 'emoji-image' | 'too-long'

/** Tells the refusals apart by the code of a `refused` failure; `null` for any other code. */
export const readSignatureCode = (code: string): SignatureRefusal | null => {
  switch (code) {
    case '-111':
      return 'csrf-mismatch'
    case '40015':
      return 'sensitive-word'
    case '40021':
      return 'emoji-image'
    case '40022':
      return 'too-long'
    default:
      return null
  }
}

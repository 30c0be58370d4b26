import { formField, jsonAnswer } from './invented-http'
import type { InventedRequest, InventedResponse } from './invented-http'
import type { Recognition } from './recognition'

/** Longest signature, in code points. */
const LONGEST_SIGN = 70

/** How a posted signature is taken; `sign` is the text to keep, `null` where it is refused. */
export const signatureAnswer = (
  { by, session }: Recognition,
  request: InventedRequest,
): { readonly response: InventedResponse; readonly sign: string | null } => {
  const form = request.body ?? ''
  const sign = formField(form, 'user_sign') ?? ''
  const csrf = formField(form, 'csrf')
  if (by === 'cookie' && (csrf === null || csrf !== session?.bili_jct)) {
    return {
      response: jsonAnswer({ code: -111, message: 'csrf 校验失败', ttl: 1 }),
      sign: null,
    }
  }
  if (Array.from(sign).length > LONGEST_SIGN) {
    return { response: jsonAnswer({ code: 40022, message: '签名过长', ttl: 1 }), sign: null }
  }
  return { response: jsonAnswer({ code: 0, message: '0', ttl: 1 }), sign }
}

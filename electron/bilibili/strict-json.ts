import { failed, success } from './failure'
import type { NotJson, Result } from './failure'

/** Types under which JSON is accepted: its own, plain text, and none at all. */
const isJsonType = (contentType: string): boolean =>
  contentType === '' ||
  contentType === 'text/plain' ||
  contentType === 'application/json' ||
  contentType === 'text/json' ||
  /^application\/[\w.-]+\+json$/.test(contentType)

/** Why a body cannot be JSON, as far as one look tells; `null` where it may be. */
const obstacle = (contentType: string, text: string): NotJson | null => {
  if (text === '') return 'empty'
  if (/^(text\/html|application\/xhtml\+xml)$/.test(contentType) || text.startsWith('<'))
    return 'html'
  if (/^[/*;\s]*[\w$.]+\s*\(/.test(text)) return 'jsonp'
  return isJsonType(contentType) ? null : 'other-type'
}

/**
 * Parses a body that must be one strict JSON value of a JSON type.
 *
 * A byte order mark is forgiven, and so are a missing type and `text/plain`, which gateways put in;
 * HTML is never looked into, whatever it holds, and anything before or after the value refuses it.
 */
export const parseStrictJson = (
  contentTypeHeader: string | undefined,
  body: string,
): Result<unknown, NotJson> => {
  const contentType = (contentTypeHeader ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  // trim() takes a byte order mark for white space and removes it as well.
  const text = body.trim()
  const found = obstacle(contentType, text)
  if (found !== null) return failed(found)
  try {
    const value: unknown = JSON.parse(text)
    return success(value)
  } catch (error) {
    if (error instanceof SyntaxError) return failed('broken')
    throw error
  }
}

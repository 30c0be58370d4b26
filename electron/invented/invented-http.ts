/** One request as the invented Bilibili takes it; `url` is complete, header names in any case. */
export interface InventedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** One whole answer; header names are lower case. */
export interface InventedResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** A JSON answer the way Bilibili sends it: its own code repeated in a header, HTTP 200 beside it. */
export const jsonAnswer = (
  body: { readonly code: number } & Readonly<Record<string, unknown>>,
): InventedResponse => ({
  status: 200,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'bili-status-code': String(body.code),
  },
  body: JSON.stringify(body),
})

/** Code 0 with its payload. */
export const dataAnswer = (data: unknown): InventedResponse =>
  jsonAnswer({ code: 0, message: '0', ttl: 1, data })

/** The answer to whoever is not signed in; it has no data. */
export const notLoggedIn = (): InventedResponse =>
  jsonAnswer({ code: -101, message: '账号未登录', ttl: 1 })

/** A bare page, as the web server in front of the API sends for what it does not know. */
export const pageAnswer = (status: number, title: string): InventedResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!DOCTYPE html><html lang="zh-CN"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
})

/** Splits a complete address; `null` where it is none. `query` has no question mark. */
export const addressOf = (
  url: string,
): { readonly host: string; readonly path: string; readonly query: string } | null => {
  const parts = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/.exec(url)
  return parts === null
    ? null
    : { host: parts[1] ?? '', path: parts[2] ?? '', query: parts[3] ?? '' }
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    // A stray percent sign: servers take such text as it stands.
    return text
  }
}

/** One field of a query or of a form body; `null` where it is missing. */
export const formField = (text: string, name: string): string | null => {
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=')
    if (at > 0 && decoded(pair.slice(0, at)) === name) return decoded(pair.slice(at + 1))
  }
  return null
}

/** One request header, whatever the case of its name. */
const requestHeader = (request: InventedRequest, name: string): string | null => {
  for (const [key, value] of Object.entries(request.headers)) {
    if (key.toLowerCase() === name) return value
  }
  return null
}

/** One cookie of the Cookie header in its wire form; `null` where it is missing. */
export const requestCookie = (request: InventedRequest, name: string): string | null => {
  for (const pair of (requestHeader(request, 'cookie') ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return null
}

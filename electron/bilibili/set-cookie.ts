import type { RawAnswer } from './envelope'

/** What begins another cookie behind a comma; a date that a comma cuts in two has no `=` there. */
const COOKIE_START = /^\s*[^\s=;,"]+=/

/** The cookies of one line, which gateways join by commas that dates and values hold as well. */
const cookiesOfLine = (line: string): readonly string[] => {
  const cookies: string[] = []
  for (const piece of line.split(',')) {
    const before = cookies.at(-1)
    // Without a space a comma may still be part of the value, until attributes have begun.
    const begins = COOKIE_START.test(piece) && (/^\s/.test(piece) || before?.includes(';') === true)
    if (before === undefined || begins) cookies.push(piece)
    else cookies.splice(-1, 1, `${before},${piece}`)
  }
  return cookies
}

/** One half of a pair, without the quotes around it. */
const bare = (text: string): string => text.trim().replace(/^"(.*)"$/s, '$1')

const pairOf = (part: string): readonly [name: string, value: string] => {
  const at = part.indexOf('=')
  return at === -1 ? [part.trim(), ''] : [part.slice(0, at).trim(), bare(part.slice(at + 1))]
}

/** Whether a date lies before Bilibili does, which only means that the cookie is to go. */
const isLongAgo = (expires: string): boolean =>
  /^[+-]?\d+$/.test(expires)
    ? Number(expires) <= 0
    : /\b19\d\d\b/.test(expires) || /-(?:69|70)\b/.test(expires)

const isDeletion = (value: string, attributes: ReadonlyMap<string, string>): boolean => {
  if (value === '') return true
  const maxAge = attributes.get('max-age') ?? ''
  return /^-?\d+$/.test(maxAge) ? Number(maxAge) <= 0 : isLongAgo(attributes.get('expires') ?? '')
}

/** Whether two lines speak of the same cookie, and not of one beside it for another host or path. */
const placeOf = (attributes: ReadonlyMap<string, string>): string =>
  `${(attributes.get('domain') ?? '').replace(/^\./, '').toLowerCase()} ${attributes.get('path') ?? ''}`

/**
 * The cookies that an answer sets, by their exact names, with their values as they came.
 *
 * Lines may be joined by line feeds or by commas. Dates and attributes are read in whatever way
 * they are written. A later line of a name wins. A deleted cookie is left out; cleaning up one of
 * the same name for another domain or path does not delete what was set.
 */
export const cookiesSet = (headers: RawAnswer['headers']): ReadonlyMap<string, string> => {
  const cookies = new Map<string, { readonly value: string; readonly place: string }>()
  const lines = Object.entries(headers).flatMap(([name, text]) =>
    name.toLowerCase() === 'set-cookie' ? text.split(/[\r\n]+/) : [],
  )
  for (const cookie of lines.flatMap(cookiesOfLine)) {
    const [first = '', ...rest] = cookie.split(';')
    const [name, value] = pairOf(first)
    const attributes = new Map(
      rest.map(pairOf).map(([attribute, said]) => [attribute.toLowerCase(), said]),
    )
    const place = placeOf(attributes)
    if (name === '') continue
    if (!isDeletion(value, attributes)) cookies.set(name, { value, place })
    else if (cookies.get(name)?.place === place) cookies.delete(name)
  }
  return new Map([...cookies].map(([name, { value }]) => [name, value]))
}

/** A name with its value as found in pasted text; whether they mean anything is decided later. */
export interface PastedPair {
  readonly name: string
  readonly value: string
  /** Whether a line break cuts the value in two. */
  readonly cut?: boolean
}

const PAIR = /^["']?([\w.-]+)["']?\s*[=:]\s*(.*)$/s

/** Pairs of a Cookie header without its name: `a=b; c=d`. */
export const pairsOfHeader = (header: string): readonly PastedPair[] =>
  header.split(';').flatMap((part) => {
    const [, name, value] = PAIR.exec(part.trim()) ?? []
    return name === undefined || value === undefined ? [] : [{ name, value }]
  })

/** Pairs of the query of an address, or of a form; values keep their encoding. */
export const pairsOfQuery = (address: string): readonly PastedPair[] =>
  [...address.matchAll(/(?:^|[?&])([\w.-]+)=([^&#\s]*)/g)].map(([, name = '', value = '']) => ({
    name,
    value,
  }))

/** Whether a cookie of this domain belongs to Bilibili; an absent domain is trusted. */
export const isBilibiliDomain = (domain: string | undefined): boolean =>
  domain === undefined || /^(?:[\w-]*\.)*bilibili\.com$/i.test(domain)

/** A row of the browser's own cookie table, or of a Netscape cookie file. */
const pairsOfRow = (cells: readonly string[]): readonly PastedPair[] => {
  const [first = '', second = '', third] = cells
  const isNetscape = cells.length >= 7
  const [name, value, domain] = isNetscape
    ? [cells[5] ?? '', cells[6] ?? '', first.replace(/^#HttpOnly_/, '')]
    : [first, second, third]
  return isBilibiliDomain(domain === '' ? undefined : domain) ? [{ name, value }] : []
}

/** `export a=b` of a shell and `document.cookie="a=b"` of a console, without what stands around. */
const withoutProgram = (line: string): string => {
  const plain = line.replace(/^export\s+/i, '')
  const assigned = plain.replace(/^document\.cookie\s*=\s*["'`]?/i, '')
  return assigned === plain ? plain : assigned.replace(/["'`]\s*;?$/, '')
}

/** Pairs of one line: header, single pair, table row or address. */
const pairsOfLine = (text: string): readonly PastedPair[] => {
  const cells = text.split('\t')
  if (cells.length > 1 && !cells[0]?.includes('=')) return pairsOfRow(cells)
  if (/^https?:\/\//i.test(text)) return pairsOfQuery(text)
  return pairsOfHeader(text.replace(/^["']?(?:set-)?cookie["']?\s*[:=]\s*["']?/i, ''))
}

/** Names of request headers as browsers list them, each on a line of its own. */
const HEADER_NAME =
  /^(?::[a-z]+|accept|connection|cookie|date|dnt|host|origin|pragma|priority|range|referer|te|(?:accept|cache|content|if|save|sec|upgrade|user|x)(?:-[a-z]+)+)$/i

/** Whether a line can only be the rest of a value that began on the line before. */
const isRestOfValue = (line: string): boolean =>
  !PAIR.test(line.split(';', 1)[0] ?? '') && !line.includes('\t') && !HEADER_NAME.test(line)

/**
 * Pairs of plain text, line by line.
 *
 * The last pair of a line is `cut` where the next line begins with neither a pair nor a row nor a
 * header, so that half a value is never taken for the whole.
 */
export const pairsOfLines = (text: string): readonly PastedPair[] => {
  const lines = text
    .split(/[\r\n]+/)
    .map((line) => withoutProgram(line.trim()))
    .filter((line) => line !== '')
  return lines.flatMap((line, at) => {
    const pairs = pairsOfLine(line)
    const next = lines[at + 1]
    const last = pairs.at(-1)
    const cut = next !== undefined && !line.endsWith(';') && isRestOfValue(next)
    return cut && last !== undefined ? [...pairs.slice(0, -1), { ...last, cut }] : pairs
  })
}

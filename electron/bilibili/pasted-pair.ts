/** A name with its value as found in pasted text; whether they mean anything is decided later. */
export interface PastedPair {
  readonly name: string
  readonly value: string
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

/** Pairs of one line: header, single pair, table row or address. */
const pairsOfLine = (line: string): readonly PastedPair[] => {
  const text = line.trim()
  const cells = text.split('\t')
  if (cells.length > 1 && !cells[0]?.includes('=')) return pairsOfRow(cells)
  if (/^https?:\/\//i.test(text)) return pairsOfQuery(text)
  return pairsOfHeader(text.replace(/^["']?(?:set-)?cookie["']?\s*[:=]\s*["']?/i, ''))
}

/** Whether a header was wrapped in the middle of a value, so that the value is cut in two. */
const isWrapped = (line: string, next: string | undefined): boolean => {
  const [continued = '', ...rest] = next?.split(';') ?? []
  return rest.length > 0 && !PAIR.test(continued.trim()) && /=[^;]+$/.test(line.trim())
}

/** Pairs of plain text, line by line; `null` where a line break cuts a value in two. */
export const pairsOfLines = (text: string): readonly PastedPair[] | null => {
  const lines = text.split(/[\r\n]+/)
  return lines.some((line, at) => isWrapped(line, lines[at + 1]))
    ? null
    : lines.flatMap(pairsOfLine)
}

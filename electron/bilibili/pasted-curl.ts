import { pairsOfHeader, pairsOfQuery } from './pasted-pair'
import type { PastedPair } from './pasted-pair'

const PIECE = String.raw`\$'(?:[^'\\]|\\.)*'|'[^']*'|"(?:[^"\\]|\\.)*"|\\.|[^\s'"\\]`

/** Undoes the escapes of `$'…'` as browsers write them: \xNN, \uNNNN and single characters. */
const unescapeAnsiC = (text: string): string =>
  text.replaceAll(
    /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.))/gis,
    (_, unicode?: string, hex?: string, character?: string) =>
      character ?? String.fromCharCode(Number.parseInt(unicode ?? hex ?? '', 16)),
  )

const unquote = (piece: string): string => {
  if (piece.startsWith("$'")) return unescapeAnsiC(piece.slice(2, -1))
  if (piece.startsWith("'")) return piece.slice(1, -1)
  if (piece.startsWith('"')) return piece.slice(1, -1).replaceAll(/\\(["\\$`])/g, '$1')
  return piece.length > 1 ? piece.slice(1) : piece
}

/** Takes the carets of the Windows command line away, line continuations included. */
const withoutCarets = (command: string): string =>
  /\^["\r\n]/.test(command)
    ? command.replaceAll(/\^\r?\n/g, ' ').replaceAll(/\^(.)/g, '$1')
    : command

/** Words of a command line; `null` where a quote is left open. */
const wordsOf = (command: string): readonly string[] | null => {
  const line = withoutCarets(command).replaceAll(/\\\r?\n/g, ' ')
  const word = new RegExp(`(?:${PIECE})+`, 'gs')
  if (/['"\\]/.test(line.replaceAll(word, ''))) return null
  return [...line.matchAll(word)].map(([quoted]) =>
    [...quoted.matchAll(new RegExp(PIECE, 'gs'))].map(([piece]) => unquote(piece)).join(''),
  )
}

/** Whether text is a cURL command, as browsers copy requests. */
export const isCurl = (text: string): boolean => /^curl(?:\.exe)?\s/i.test(text)

/** What follows `-b`, `-H 'cookie: …'` and their long forms, one option in one text. */
const pairsOfOption = (option: string): readonly PastedPair[] => {
  const cookie =
    /^(?:-b ?|--cookie[ =])(.*)$/s.exec(option) ??
    /^(?:-H ?|--header[ =])cookie:(.*)$/is.exec(option)
  return cookie === null ? pairsOfQuery(option) : pairsOfHeader(cookie[1] ?? '')
}

/**
 * Pairs of the cookies of a cURL command (bash, or cmd with its carets) and of its address.
 *
 * `null` for a command that breaks off within quotes.
 */
export const pairsOfCurl = (command: string): readonly PastedPair[] | null => {
  const words = wordsOf(command)
  if (words === null) return null
  return words.flatMap((word, at) => {
    const takesNext = /^(?:-b|-H|--cookie|--header)$/.test(words[at - 1] ?? '')
    return pairsOfOption(takesNext ? `${words[at - 1] ?? ''} ${word}` : word)
  })
}

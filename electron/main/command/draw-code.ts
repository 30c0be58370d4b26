import type { CodeRows } from '../../shared/sign-in-attempt'

/** Light modules around the code, without which a phone does not find it. */
const QUIET = 4

/** Black on white whatever the terminal's own colours are: phones read no inverted codes for sure. */
const BLACK_ON_WHITE = '\u001B[38;5;16;48;5;231m'
const AS_BEFORE = '\u001B[0m'

/** Upper and lower module of one character, `1` dark. */
const HALVES: Readonly<Record<string, string>> = { '00': ' ', '10': '▀', '01': '▄', '11': '█' }

const framed = (rows: CodeRows): CodeRows => {
  const width = (rows[0]?.length ?? 0) + 2 * QUIET
  const light = Array.from({ length: QUIET }, () => '0'.repeat(width))
  const side = '0'.repeat(QUIET)
  return [...light, ...rows.map((row) => `${side}${row}${side}`), ...light]
}

/** A QR code as lines of a terminal, two rows of modules to a line. */
export const drawnCode = (rows: CodeRows): string => {
  const all = framed(rows)
  const lines = all.flatMap((upper, at) => {
    if (at % 2 === 1) return []
    const lower = all[at + 1] ?? '0'.repeat(upper.length)
    const line = Array.from(
      upper,
      (dark, column) => HALVES[`${dark}${lower[column] ?? '0'}`] ?? ' ',
    )
    return [`${BLACK_ON_WHITE}${line.join('')}${AS_BEFORE}`]
  })
  return lines.join('\n')
}

import type { AccountLedger } from './account-ledger'

/** Spreadsheets take a file without it for one in the old encoding of the system. */
const BYTE_ORDER_MARK = '\uFEFF'

const COLUMNS = ['account', 'time', 'coins', 'reason']

/** Text that a spreadsheet would run as a formula is made to be read as text. */
const textCell = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Coins as a decimal number: exact, since they are kept in tenths. */
const coinCell = (tenths: number): string => (tenths / 10).toString()

/** The coin rows of ledgers as a table for spreadsheets, oldest first; times are UTC. */
export const ledgerCsv = (ledgers: readonly AccountLedger[]): string => {
  const rows = ledgers.flatMap(({ mid, coinRows }) =>
    coinRows.map(({ atMs, delta, reason }) =>
      [textCell(mid), new Date(atMs).toISOString(), coinCell(delta), textCell(reason)].join(','),
    ),
  )
  return BYTE_ORDER_MARK + [COLUMNS.join(','), ...rows].join('\r\n')
}

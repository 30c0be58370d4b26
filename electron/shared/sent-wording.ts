import type { Locale } from './locales/locale'
import type { NextLook, SentReport, SentRow } from './sent-report'
import { clockText } from './wording'

/** What came of calls, in words; one this version does not know as it is. */
const resultText = (outcome: string, { sent }: Locale): string => {
  const known = Object.entries(sent.outcome).find(([name]) => name === outcome)
  return known?.[1] ?? outcome
}

/** The results of a row: none but fine ones need no words. */
export const resultsText = ({ results }: SentRow, locale: Locale): string =>
  results
    .map(({ outcome, calls }) => locale.sent.times(resultText(outcome, locale), calls))
    .join(locale.listSeparator)

/** When an account is looked at next, or why it is not. */
export const nextText = ({ atMs, because }: NextLook, locale: Locale, nowMs: number): string => {
  const { sent } = locale
  if (atMs === null) return because === null ? sent.soon : sent.because[because]
  const time = atMs <= nowMs ? sent.soon : clockText(atMs, nowMs)
  return because === null ? time : sent.later(time, sent.because[because])
}

/** The last block in a sentence. */
export const blockText = ({ lastBlock, asOfMs }: SentReport, { sent }: Locale): string => {
  if (lastBlock === null) return sent.noBlock
  const time = clockText(lastBlock.untilMs, asOfMs)
  const who = sent.block[lastBlock.everyone ? 'everyone' : 'one']
  return lastBlock.untilMs > asOfMs ? sent.blockHolds(who, time) : sent.blockOver(who, time)
}

/** The report as text for others to read: without names and mids. */
export const sentReportText = (report: SentReport, locale: Locale): string => {
  const { sent, masked } = locale
  const lines = report.rows.map(
    (row) => `${row.calls}\t${row.method} ${row.host}${row.path}\t${resultsText(row, locale)}`,
  )
  const next = report.next.map(
    (one, at) => `${masked.account(at + 1)}\t${nextText(one, locale, report.asOfMs)}`,
  )
  return [
    sent.heading(report.day, report.calls),
    ...lines,
    blockText(report, locale),
    sent.nextHeading,
    ...next,
    '',
  ].join('\n')
}

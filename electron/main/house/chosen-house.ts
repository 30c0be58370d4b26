import { bilibiliDay } from '../../bilibili/day'
import { success, type Result } from '../../bilibili/failure'
import type { House } from '../../shared/house/house-file'
import { otherSettings, type MovedSettings } from '../../shared/house/moved-settings'
import { houseDraft } from '../../shared/house/read-house-file'
import type { AddingTrouble } from '../../shared/ledger/history-adding'
import { keptSince } from '../../shared/ledger/kept-since'
import type { Settings } from '../../shared/settings'
import { checkedLedgers } from '../ledger/added-ledgers'
import type { LedgerKeeping } from '../ledger/ledger-keeping'
import { readJsonFile } from '../ledger/read-json-file'

/** Reads the house that a file holds; none of it where anything of it cannot be. */
export const houseOf = async (
  file: string,
  nowMs: number,
): Promise<Result<House, AddingTrouble>> => {
  const parsed = await readJsonFile(file)
  const draft = parsed.ok ? houseDraft(parsed.value) : parsed
  if (!draft.ok) return draft
  const ledgers = await checkedLedgers(draft.value.ledgers, nowMs)
  return ledgers.ok ? success({ ...draft.value, ledgers: ledgers.value }) : ledgers
}

type KeepingFacts = Pick<LedgerKeeping, 'facts'>

/** Whether keeping so many years would keep all that is kept here, also once newer days came in. */
const keepsAll = (years: number, { facts }: KeepingFacts, nowMs: number): boolean => {
  const since = keptSince(bilibiliDay(nowMs), years)
  return facts().accounts?.every(({ firstDay }) => firstDay === null || firstDay >= since) === true
}

/**
 * The settings of a house that would be other ones here. How many years of history are kept is
 * taken over only where that deletes nothing of what is here: nobody was asked for it.
 */
export const settingsToChange = (
  { settings }: Pick<House, 'settings'>,
  now: Settings,
  keeping: KeepingFacts,
  nowMs: number,
): MovedSettings => {
  const others = otherSettings(settings, now)
  const { historyYears = null } = others
  if (historyYears === null || keepsAll(historyYears, keeping, nowMs)) return others
  return otherSettings({ ...others, historyYears: now.historyYears }, now)
}

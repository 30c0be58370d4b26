import { success, type Result } from '../../bilibili/failure'
import type { House } from '../../shared/house/house-file'
import { otherSettings, type MovedSettings } from '../../shared/house/moved-settings'
import { houseDraft } from '../../shared/house/read-house-file'
import type { AddingTrouble } from '../../shared/ledger/history-adding'
import type { HistoryLoss } from '../../shared/ledger/history-facts'
import type { Settings } from '../../shared/settings'
import { checkedLedgers } from '../ledger/added-ledgers'
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

const isNothing = (loss: HistoryLoss | null): boolean =>
  loss !== null && loss.coinRows + loss.expRows + loss.days === 0

/**
 * The settings of a house that would be other ones here. How many years of history are kept is
 * taken over only where that deletes nothing here: nobody was asked for it.
 */
export const settingsToChange = (
  { settings }: Pick<House, 'settings'>,
  now: Settings,
  wouldDelete: (years: number) => HistoryLoss | null,
): MovedSettings => {
  const others = otherSettings(settings, now)
  const { historyYears = null } = others
  if (historyYears === null || isNothing(wouldDelete(historyYears))) return others
  return otherSettings({ ...others, historyYears: now.historyYears }, now)
}

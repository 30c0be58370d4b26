import { storeToRefs } from 'pinia'
import { computed, type ComputedRef } from 'vue'
import type { AccountGlance } from '../../electron/shared/glance'
import type { Locale } from '../../electron/shared/locales/locale'
import { useGlanceStore } from '../stores/glance-store'
import { useUndoStore, type Deed, type LastDeed } from '../stores/undo-store'
import { nameOf } from './forms/account-name'

type Accounts = readonly Pick<AccountGlance, 'mid' | 'name'>[]

const deedText = (deed: Deed, accounts: Accounts, { undo, overview }: Locale): string => {
  if (deed.kind === 'setting') return undo.setting[deed.setting]
  if (deed.kind === 'hidden' || deed.kind === 'shown') return undo[deed.kind]
  const account = accounts.find(({ mid }) => mid === deed.mid)
  // Its number would be seen where numbers are hidden.
  const name = account === undefined ? '…' : nameOf(account)
  if (deed.kind === 'moved') return overview.moved(name, deed.place, deed.of)
  return undo[deed.kind](name)
}

const lastDeedText = (last: LastDeed, accounts: Accounts, locale: Locale): string => {
  if (last.state === 'undone') return locale.undo.undone
  return last.state === 'failed' ? locale.undo.failed : deedText(last.deed, accounts, locale)
}

/** What was done last, or what became of taking it back, in a sentence; empty where there is nothing. */
export const useLastDeedText = (locale: () => Locale): ComputedRef<string> => {
  const { last } = storeToRefs(useUndoStore())
  const { view } = storeToRefs(useGlanceStore())
  return computed(() => {
    if (last.value === null) return ''
    return lastDeedText(last.value, view.value?.glance.accounts ?? [], locale())
  })
}

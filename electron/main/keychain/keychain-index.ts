import { failed, success } from '../../bilibili/failure'
import type { Result } from '../../bilibili/failure'
import { entryCapBytes } from './keychain-entry'
import type { KeychainTrouble } from '../../shared/sign-in-answer'

/** The account name of the entry that lists this profile's mids; itself no mid. */
export const indexAccount = 'accounts'

/** Whether a name can be a mid: digits only, at most 20. */
export const isMid = (name: string): boolean => /^\d{1,20}$/.test(name)

/** The mids a stored list names; what is no mid is ignored. */
export const decodeIndex = (text: string | null): readonly string[] => [
  ...new Set((text ?? '').split(',').filter(isMid)),
]

/** The text of a list: mids and commas; about 150 of the longest mids fit into one entry. */
export const encodeIndex = (mids: readonly string[]): Result<string, KeychainTrouble> => {
  const text = mids.join(',')
  return text.length < entryCapBytes
    ? success(text)
    : failed({ kind: 'too-large', bytes: text.length })
}

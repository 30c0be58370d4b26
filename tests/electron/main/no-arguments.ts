/** A mid that requests are made with. */
export const MID = '293793435'

/** Arguments that are not one mid. */
export const NO_MID: readonly unknown[][] = [
  [],
  [null],
  [7],
  [''],
  ['-7'],
  ['7x'],
  ['7\n'],
  ['../7'],
  [{ mid: MID }],
  [[MID]],
  [MID, MID],
  ['123456789012345678901'],
]

/** Arguments where none are taken. */
export const SOMETHING: readonly unknown[][] = [['more'], [undefined], [null], [{}], [[]]]

import { clockNotices, type Notice } from '../shared/notice'

/** What the user should be told, gathered while the app runs. */
export interface CoreNotices {
  readonly all: () => readonly Notice[]
  /** So many accounts were put back on the list. */
  readonly rebuilt: (accounts: number) => void
  /** Something that was found out could not be stored. */
  readonly notKept: () => void
  /** Whether the last reminder was not shown; true where that was otherwise before. */
  readonly remindersRefused: (refused: boolean) => boolean
  /** Its user knows that none is shown: not told again until one was. */
  readonly refusalRead: () => void
  /** Nothing of it matters any more. */
  readonly forget: () => void
}

interface NoticePorts {
  /** What was found when the profile was opened. */
  readonly ofProfile: () => readonly Notice[]
  /** How far the machine's own clock is ahead, ms. */
  readonly aheadMs: () => number
  /** Name of the user's file of certificates, where it cannot be read. */
  readonly untrustedFile?: () => string | null
  /** Whether its user wants any reminder. */
  readonly remindersWanted: () => boolean
}

/** Nothing but what the profile and the clock tell, until something happens. */
export const coreNotices = ({
  ofProfile,
  aheadMs,
  untrustedFile = () => null,
  remindersWanted,
}: NoticePorts): CoreNotices => {
  const untrusted = (): readonly Notice[] => {
    const file = untrustedFile()
    return file === null ? [] : [{ kind: 'certificate-file', file }]
  }
  let rebuilt: readonly Notice[] = []
  let allKept = true
  let refused = false
  let refusalRead = false
  return {
    all: () => [
      ...ofProfile(),
      ...rebuilt,
      ...(allKept ? [] : [{ kind: 'not-kept' } as const]),
      ...untrusted(),
      ...(refused && !refusalRead && remindersWanted()
        ? [{ kind: 'reminders-refused' } as const]
        : []),
      ...clockNotices(aheadMs()),
    ],
    rebuilt: (accounts) => {
      rebuilt = [...rebuilt, { kind: 'list-rebuilt', accounts }]
    },
    notKept: () => {
      allKept = false
    },
    remindersRefused: (are) => {
      const isOther = are !== refused
      refused = are
      refusalRead &&= are
      return isOther
    },
    refusalRead: () => {
      refusalRead = true
    },
    forget: () => {
      rebuilt = []
      allKept = true
    },
  }
}

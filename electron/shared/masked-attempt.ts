import type { Glance } from './glance'
import { HIDDEN } from './hidden'
import type { SignInAttempt } from './sign-in-attempt'

/**
 * A sign-in with who was signed in named as in a masked glance. Whose login it is where another was
 * meant stays told: its user is asked just that.
 */
export const maskedAttempt = (
  attempt: SignInAttempt,
  { accounts }: Pick<Glance, 'accounts'>,
): SignInAttempt => {
  const { progress } = attempt
  if (progress.kind !== 'signed-in') return attempt
  const { account } = progress
  const name = accounts.find(({ mid }) => mid === account.mid)?.name ?? HIDDEN
  return { ...attempt, progress: { ...progress, account: { ...account, name } } }
}

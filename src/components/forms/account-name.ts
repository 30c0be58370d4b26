import type { AccountGlance } from '../../../electron/shared/glance'
import { oneLine } from '../../../electron/shared/glance-wording'

/** What an account is called in a sentence; its mid where nothing of the name can be seen. */
export const nameOf = ({ mid, name }: Pick<AccountGlance, 'mid' | 'name'>): string =>
  oneLine(name) || mid

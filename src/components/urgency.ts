import type { AccountGlance } from '../../electron/shared/glance'

/** `attention`: the user has to do something. `waiting`: it should pass by itself. */
export type Urgency = 'attention' | 'waiting'

const OF_SESSION: Readonly<Record<AccountGlance['session']['state'], Urgency | null>> = {
  'needs-login': 'attention',
  damaged: 'attention',
  banned: 'attention',
  blocked: 'waiting',
  offline: 'waiting',
  ok: null,
  unknown: null,
}

/** What an account's login or VIP asks of the user; a paused account asks for nothing. */
export const urgency = ({
  paused,
  session,
  vip,
}: Pick<AccountGlance, 'paused' | 'session' | 'vip'>): Urgency | null => {
  if (paused) return null
  const vipStopped = vip?.state === 'frozen' || vip?.state === 'locked'
  return vipStopped ? 'attention' : OF_SESSION[session.state]
}

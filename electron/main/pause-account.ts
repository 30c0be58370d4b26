import type { Core } from './core'

type Paused = ReturnType<Core['accounts']['pause']>

/** Pauses an account or lets it go on; one that goes on is asked about where something is due. */
export const pauseAccount = (
  { accounts, changed, refresher }: Pick<Core, 'accounts' | 'changed' | 'refresher'>,
  mid: string,
  paused: boolean,
): Paused => {
  const answer = accounts.pause(mid, paused)
  if (answer.ok && !paused) void refresher.tick()
  changed()
  return answer
}

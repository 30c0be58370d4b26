import type { AccountGlance } from '../../../electron/shared/glance'
import { useBridge } from '../../bridge'
import { useUndoStore } from '../../stores/undo-store'
import { useAccountWish } from './account-wish'

/** Pausing an account, or going on with it; either can be taken back. */
export const usePausing = () => {
  const { requests } = useBridge()
  const undoStore = useUndoStore()
  const { busy, trouble, wish } = useAccountWish()

  const pause = async ({ mid, paused }: AccountGlance): Promise<void> => {
    const ask = (wanted: boolean) => requests['account:pause'](mid, wanted)
    if (!(await wish(() => ask(!paused)))) return
    const kind = paused ? 'resumed' : 'paused'
    undoStore.offer({ kind, mid }, async () => (await ask(paused)).ok)
  }

  return { busy, trouble, pause }
}

import { computed, onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import type { Keeping, SignedInAccount } from '../../../electron/shared/sign-in-answer'
import type { AttemptProgress, SignInWay } from '../../../electron/shared/sign-in-attempt'
import { useBridge } from '../../bridge'
import { useGlanceStore } from '../../stores/glance-store'

/** Still at work, or with something in hand that waits for the user. */
const isOpen = (progress: AttemptProgress): boolean =>
  progress.kind === 'failed'
    ? progress.inHand
    : progress.kind !== 'signed-in' && progress.kind !== 'expired'

/**
 * One way of signing in without pasting, as main tells of it.
 *
 * What an earlier form began is taken up where it still runs, and is no news where it has ended.
 * An attempt ends with its form.
 */
export const useAttempt = (way: SignInWay, expectedMid: () => string | null) => {
  const { requests } = useBridge()
  const store = useGlanceStore()

  const found = computed(() => {
    const attempt = store.view?.signIn ?? null
    return attempt?.way === way && attempt.expectedMid === expectedMid() ? attempt.progress : null
  })
  const begun = shallowRef(found.value !== null && isOpen(found.value))
  const sending = shallowRef(false)
  /** A request did not even begin: a bug. */
  const unexpected = shallowRef(false)

  const progress = computed(() => (begun.value ? found.value : null))
  const signedIn = computed<SignedInAccount | null>(() =>
    progress.value?.kind === 'signed-in' ? progress.value.account : null,
  )

  const ask = async (request: () => Promise<{ readonly ok: boolean }>): Promise<void> => {
    if (sending.value) return
    sending.value = true
    unexpected.value = false
    const answer = await request()
    sending.value = false
    unexpected.value = !answer.ok
    // What main told of it came before its answer.
    begun.value = answer.ok
  }

  const start = (keeping: Keeping): Promise<void> =>
    ask(() => requests['attempt:start']({ way, expectedMid: expectedMid(), keeping }))
  const goOn = (keeping: Keeping): Promise<void> => ask(() => requests['attempt:go-on'](keeping))
  /** Back to the beginning. */
  const stop = (): void => {
    if (!begun.value) return
    begun.value = false
    void requests['attempt:stop']()
  }

  watch(expectedMid, stop)
  onScopeDispose(stop)

  return {
    progress,
    signedIn,
    sending: shallowReadonly(sending),
    unexpected: shallowReadonly(unexpected),
    start,
    goOn,
    stop,
  }
}

import { success } from '../bilibili/failure'
import { HIDDEN } from '../shared/hidden'
import type { RequestHandlers } from '../shared/ipc'
import type { Core } from './core'

/** What the answers that name somebody are made of. */
type NamingCore = Pick<Core, 'settings' | 'shownGlance' | 'showRealname' | 'signInPasted'>

/** The answers that name somebody, with nobody named while names are hidden. */
export const maskedAnswers = (
  core: NamingCore,
): Pick<RequestHandlers, 'account:sign-in' | 'realname:show'> => ({
  'account:sign-in': async (wish) => {
    const signedIn = await core.signInPasted(wish)
    if (!signedIn.ok || !core.settings().masked) return signedIn
    const { mid } = signedIn.value
    const name = core.shownGlance().accounts.find((one) => one.mid === mid)?.name ?? HIDDEN
    return success({ ...signedIn.value, name })
  },
  // The window offers it only while names are seen; Bilibili is not asked for what nobody may see.
  'realname:show': async (mid) => {
    const dots = success({ maskedName: HIDDEN, maskedNumber: HIDDEN })
    if (core.settings().masked) return dots
    const answer = await core.showRealname(mid)
    // Names may have been hidden while Bilibili was asked.
    return answer.ok && core.settings().masked ? dots : answer
  },
})

import type { WebContents } from 'electron'
import { isFrameAddress, isSignInAddress } from './sign-in-address'

interface Navigation {
  readonly url: string
  readonly isMainFrame: boolean
  readonly preventDefault: () => void
}

/**
 * Holds the contents of the remote page to its hosts, redirects and frames included; it opens no
 * window. `leave` is told where a click would have led instead.
 */
export const guardSignInPage = (contents: WebContents, leave: (address: string) => void): void => {
  const isAllowed = ({ url, isMainFrame }: Navigation): boolean =>
    isMainFrame ? isSignInAddress(url) : isFrameAddress(url)
  const hold = (navigation: Navigation): boolean => {
    if (isAllowed(navigation)) return true
    navigation.preventDefault()
    return false
  }
  contents.on('will-frame-navigate', (navigation) => {
    if (!hold(navigation) && navigation.isMainFrame) leave(navigation.url)
  })
  // Both tell of the main frame alone or of any; what one event lets pass, the other still sees.
  contents.on('will-navigate', hold)
  contents.on('will-redirect', hold)
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    leave(url)
    return { action: 'deny' }
  })
}

import type { App, Session, WebContents } from 'electron'

const prevent = (event: { preventDefault: () => void }): void => event.preventDefault()

/** Keeps one web contents on the page it was given: no navigation, no window, no webview. */
const guardWebContents = (contents: WebContents): void => {
  contents.on('will-navigate', prevent)
  contents.on('will-frame-navigate', prevent)
  contents.on('will-redirect', prevent)
  contents.on('will-attach-webview', prevent)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * Guards every web contents that will ever be made; call it before the first window. `ownGuard` may
 * take those of the one remote page over; whatever it does not answer for gets the strict guard.
 */
export const guardAllWebContents = (
  app: Pick<App, 'on'>,
  ownGuard: (contents: WebContents) => boolean,
): void => {
  app.on('web-contents-created', (_event, contents) => {
    if (!ownGuard(contents)) guardWebContents(contents)
  })
}

/** Denies the pages of a session every permission, every device, the screen and every download. */
export const denyPermissions = (
  session: Pick<
    Session,
    | 'on'
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
  >,
): void => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, choose) => choose(null))
  session.on('will-download', prevent)
}

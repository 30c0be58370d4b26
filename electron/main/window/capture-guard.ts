import { BrowserWindow, type App } from 'electron'

/**
 * Keeps every window that will ever be made out of screenshots, recordings and shared screens while
 * its user wants that, Bilibili's own page included; call it before the first window. What is
 * returned applies a wish that has changed. Linux has nothing of the kind, and does nothing there.
 */
export const guardFromCapture = (app: Pick<App, 'on'>, wanted: () => boolean): (() => void) => {
  let held = wanted()
  app.on('browser-window-created', (_event, made) => {
    // Before it is shown, or the first picture would still be had.
    if (wanted()) made.setContentProtection(true)
  })
  return () => {
    const now = wanted()
    if (now === held) return
    held = now
    for (const made of BrowserWindow.getAllWindows()) made.setContentProtection(now)
  }
}

import type { BrowserWindow, Dialog, MessageBoxOptions } from 'electron'
import type { MainLocale } from '../../shared/locales/locale'
import type { Clock } from '../clock'
import type { Log } from '../log/log'
import type { After } from '../timers'
import { afterCrash, type Crashes } from './crash-loop'

/** The process of a page is still being taken down while its end is told. */
const BREATH_MS = 100

export interface RescuePorts {
  readonly clock: Clock
  readonly after: After
  readonly locale: () => MainLocale
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly quit: () => void
  readonly log: Log
}

/** What happens to a page that crashed or hangs. */
export interface PageRescue {
  /** Looks after the page of a window; `lost` is called as soon as it is gone. */
  readonly watch: (made: BrowserWindow, lost: () => void) => void
}

/** Loads a page again that crashed, asks the user where that goes on and on or where it hangs. */
export const pageRescue = (ports: RescuePorts): PageRescue => {
  const { clock, after, locale, dialog, quit, log } = ports
  let crashes: Crashes = []

  const loadAgain = (made: BrowserWindow): void => {
    after(BREATH_MS, () => {
      if (!made.isDestroyed()) made.webContents.reload()
    })
  }

  /** Which button was clicked; the first one where `over` takes the question back. */
  const ask = async (
    made: BrowserWindow,
    question: Pick<MessageBoxOptions, 'type' | 'message' | 'detail' | 'buttons'>,
    over: AbortController,
  ): Promise<number> => {
    const takeBack = (): void => {
      over.abort()
    }
    made.once('closed', takeBack)
    const whole = { ...question, defaultId: 0, cancelId: 0, noLink: true, signal: over.signal }
    try {
      // A window that is not seen would hide the question with it.
      const asked = made.isVisible()
        ? dialog.showMessageBox(made, whole)
        : dialog.showMessageBox(whole)
      return (await asked).response
    } catch (error) {
      if (made.isDestroyed()) return 0
      throw error
    } finally {
      if (!made.isDestroyed()) made.off('closed', takeBack)
    }
  }

  const giveUp = async (made: BrowserWindow): Promise<void> => {
    const { app } = locale()
    const over = new AbortController()
    const openAgain = (): void => {
      if (over.signal.aborted) return
      over.abort()
      crashes = []
      loadAgain(made)
    }
    // Whoever brings the window back meanwhile wants its page, not a dead one.
    made.once('show', openAgain)
    const response = await ask(
      made,
      {
        type: 'error',
        message: app.pageCrashes,
        detail: app.stillWatching,
        buttons: [app.openAgain, app.quit],
      },
      over,
    )
    if (response === 1) quit()
    else openAgain()
    if (!made.isDestroyed()) made.off('show', openAgain)
  }

  const crashed = async (made: BrowserWindow, reason: string, appeared: boolean): Promise<void> => {
    log('page-gone', { reason })
    const noted = afterCrash(crashes, clock.nowMs())
    crashes = noted.crashes
    if (made.isDestroyed()) return
    // Nobody sees it: it is made anew when somebody wants to. Not so one that is yet to appear.
    if (appeared && !made.isVisible() && !made.isMinimized()) made.destroy()
    else if (noted.loops) await giveUp(made)
    else loadAgain(made)
  }

  const hangs = async (made: BrowserWindow): Promise<void> => {
    const { app } = locale()
    const over = new AbortController()
    made.once('responsive', () => {
      over.abort()
    })
    const response = await ask(
      made,
      { type: 'warning', message: app.pageHangs, buttons: [app.wait, app.loadAgain] },
      over,
    )
    // Which ends as a crash.
    if (response === 1 && !made.isDestroyed()) made.webContents.forcefullyCrashRenderer()
  }

  return {
    watch: (made, lost) => {
      let asked = false
      let appeared = false
      made.once('show', () => {
        appeared = true
      })
      made.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason === 'clean-exit') return
        lost()
        void crashed(made, reason, appeared)
      })
      made.on('unresponsive', () => {
        if (asked || !made.isVisible()) return
        asked = true
        void hangs(made).finally(() => {
          asked = false
        })
      })
    },
  }
}

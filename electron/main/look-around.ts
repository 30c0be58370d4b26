import type { App } from 'electron'

interface Ports {
  readonly app: Pick<App, 'relaunch' | 'quit'>
  /** As this process was started. */
  readonly argv: readonly string[]
  /** The file that an AppImage was started from; the program itself lies where it is gone after the end. */
  readonly appImage: string | undefined
}

/** What the next start is not told again. */
const OWN = ['--example', '--hidden']

/** Ends the app and starts it with the invented accounts, which know nothing of the user's, or without. */
export const lookAround =
  ({ app, argv, appImage }: Ports) =>
  (example: boolean): void => {
    const others = argv.slice(1).filter((argument) => !OWN.includes(argument))
    const args = example ? [...others, '--example'] : others
    app.relaunch(appImage === undefined ? { args } : { args, execPath: appImage })
    app.quit()
  }

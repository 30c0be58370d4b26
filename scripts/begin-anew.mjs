import { Trouble } from './say.mjs'

/**
 * Runs the app and, whenever something changed of which a build can be made, that build in its place;
 * where none can be made, the app goes on as it is. Ends once the app does without being asked to by this.
 * @param {{
 *   launch: () => import('./launch.mjs').Launched,
 *   build: () => Promise<boolean>,
 *   changed: () => Promise<void>,
 *   say: (sentence: string) => void,
 * }} parts `build` answers whether there was anything to build
 * @returns {Promise<number>} the exit code of the app
 */
export async function beginAnew({ launch, build, changed, say }) {
  const rebuilt = async () => {
    for (;;) {
      await changed()
      try {
        if (await build()) return null
      } catch (error) {
        if (!(error instanceof Trouble)) throw error
        say(error.message)
      }
    }
  }
  for (;;) {
    const app = launch()
    try {
      const code = await Promise.race([app.ended, rebuilt()])
      if (code !== null) return code
    } catch (error) {
      app.stop()
      throw error
    }
    app.stop()
    const code = await app.ended
    if (app.toldToEnd()) return code
    say('begins anew with what was changed')
  }
}

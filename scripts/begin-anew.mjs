import { Trouble } from './say.mjs'

/**
 * Runs the app and, whenever something changed of which a build can be made, that build in its place;
 * where none can be made, the app goes on as it is. Ends once the app does by itself.
 * @param {{
 *   launch: () => { ended: Promise<number>, stop: () => void },
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
  let fresh = rebuilt()
  for (;;) {
    const app = launch()
    const code = await Promise.race([app.ended, fresh])
    if (code !== null) return code
    fresh = rebuilt()
    app.stop()
    await app.ended
    say('begins anew with what was changed')
  }
}

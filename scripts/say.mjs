/**
 * Says one thing on standard error; standard output belongs to the app's answer.
 * @param {string} sentence
 */
export const say = (sentence) => void process.stderr.write(`bili-glance: ${sentence}\n`)

/** Trouble that the user can do something about: its message is the whole sentence to show. */
export class Trouble extends Error {}

/**
 * Runs a script's work; `Trouble` ends it with its sentence and exit code 1.
 * @param {() => Promise<number>} work answers the exit code
 */
export async function main(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof Trouble)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

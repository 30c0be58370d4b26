import { strict } from './not-implemented.ts'
import type { StandInRecord } from './stand-in-record.ts'

/** Electron's `dialog`: a dialog stays open until a spec answers it. */
export function makeDialog(record: StandInRecord) {
  const ask =
    (kind: string) =>
    (...args: unknown[]): Promise<unknown> =>
      new Promise((resolve) => {
        // A parent window may go before the options.
        const options = args.at(-1)
        const asked = {
          kind,
          options,
          open: true,
          answer: (value: unknown) => {
            asked.open = false
            resolve(value)
          },
        }
        record.dialogs.push(asked)
      })
  return strict('dialog', {
    showMessageBox: ask('message'),
    showOpenDialog: ask('open'),
    showSaveDialog: ask('save'),
    showErrorBox: (title: string, content: string): void => {
      record.dialogs.push({ kind: 'error', options: { title, content }, open: false, answer: null })
      process.stderr.write(`${title}: ${content}\n`)
    },
  })
}

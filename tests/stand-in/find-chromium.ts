import { existsSync } from 'node:fs'
import path from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

/** The machine's own Chromium; throws where there is none on the PATH. */
export function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name)
      if (existsSync(file)) return file
    }
  }
  throw new Error(`none of ${names.join(', ')} is on the PATH, so no window can be opened`)
}

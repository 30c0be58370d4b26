import { readFileSync } from 'node:fs'

const electronPackage = new URL('../../node_modules/electron/package.json', import.meta.url)

/** Gives `process` what Electron adds to it and apps look at. */
export function describeProcess(): void {
  // Only the version is read, and every package has one.
  const { version } = JSON.parse(readFileSync(electronPackage, 'utf8')) as { version: string }
  const versions = { ...process.versions, electron: version }
  Object.defineProperties(process, {
    versions: { value: versions, enumerable: true },
    type: { value: 'browser', enumerable: true },
    defaultApp: { value: true, enumerable: true },
  })
}

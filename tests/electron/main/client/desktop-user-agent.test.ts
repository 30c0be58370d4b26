import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { desktopUserAgent } from '../../../../electron/main/client/desktop-user-agent'

/** A file of a package that is installed for development. */
const packageJson = (path: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../../../node_modules/${path}`, import.meta.url), 'utf8'),
  ) as unknown

test.each(['win32', 'darwin', 'linux', 'freebsd'])('on %s it is a desktop Chrome', (platform) => {
  expect(desktopUserAgent(platform)).toMatch(
    /^Mozilla\/5\.0 \([^()]+\) AppleWebKit\/537\.36 \(KHTML, like Gecko\) Chrome\/\d{3}\.0\.0\.0 Safari\/537\.36$/,
  )
})

test('it is as old as the Chromium of the Electron that is built on', () => {
  const { version } = packageJson('electron/package.json') as { version: string }
  const chromiumOf = packageJson('electron-to-chromium/versions.json') as Record<string, string>
  const chromium = chromiumOf[version.split('.').slice(0, 2).join('.')]
  expect(chromium, `electron-to-chromium does not know Electron ${version} yet`).toBeDefined()
  expect(desktopUserAgent('linux')).toContain(` Chrome/${chromium ?? ''}.0.0.0 `)
})

test('the platforms differ only where a browser differs', () => {
  expect(desktopUserAgent('win32')).toContain('(Windows NT 10.0; Win64; x64)')
  expect(desktopUserAgent('darwin')).toContain('(Macintosh; Intel Mac OS X 10_15_7)')
  expect(desktopUserAgent('linux')).toContain('(X11; Linux x86_64)')
})

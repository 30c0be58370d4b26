/** Chromium of the Electron that the app is built on; a test holds it to that. */
const CHROME_MAJOR = 156

const SYSTEMS: Readonly<Record<string, string>> = {
  darwin: 'Macintosh; Intel Mac OS X 10_15_7',
  linux: 'X11; Linux x86_64',
}

/**
 * The User-Agent of a desktop Chrome on this platform (`process.platform`), always the same.
 *
 * Bilibili refuses clients that name a library, and Electron's own text names the app.
 */
export const desktopUserAgent = (platform: string): string =>
  `Mozilla/5.0 (${SYSTEMS[platform] ?? 'Windows NT 10.0; Win64; x64'}) AppleWebKit/537.36 ` +
  `(KHTML, like Gecko) Chrome/${CHROME_MAJOR}.0.0.0 Safari/537.36`

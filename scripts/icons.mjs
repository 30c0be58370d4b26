// Draws resources/icon.svg as the icons that the installers carry: node scripts/icons.mjs
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { ICNS_TYPES, ICO_SIZES, icnsFile, icoFile } from './icon-files.mjs'
import { inRoot } from './place.mjs'
import { Trouble, main } from './say.mjs'

function chromiumPath() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => [
    join(folder, 'chromium'),
    join(folder, 'google-chrome'),
  ])
  const found = paths.find((path) => existsSync(path))
  if (found === undefined) throw new Trouble('Chromium is needed to draw the icons.')
  return found
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} svg
 * @param {number} size
 * @returns {Promise<import('./icon-files.mjs').Picture>}
 */
async function draw(page, svg, size) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
  const png = await page.screenshot({ omitBackground: true })
  const pixels = await page.evaluate(pixelsOf, png.toString('base64'))
  return { size, png, rgba: Buffer.from(pixels, 'base64') }
}

/**
 * Runs in the page, which can decode a PNG.
 * @param {string} png
 */
async function pixelsOf(png) {
  const answer = await fetch(`data:image/png;base64,${png}`)
  // @ts-expect-error -- the page has it, Node's types do not
  const bitmap = await createImageBitmap(await answer.blob(), { premultiplyAlpha: 'none' })
  // @ts-expect-error -- likewise
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
  context.drawImage(bitmap, 0, 0)
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  return btoa(Array.from(data, (byte) => String.fromCharCode(byte)).join(''))
}

await main(async () => {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const svg = readFileSync(inRoot('resources', 'icon.svg'), 'utf8')
  /** @type {Map<number, import('./icon-files.mjs').Picture>} */
  const pictures = new Map()
  for (const size of [...ICO_SIZES, ...ICNS_TYPES.map(([, side]) => side)]) {
    if (!pictures.has(size)) pictures.set(size, await draw(page, svg, size))
  }
  await browser.close()
  const ofSize = (/** @type {number} */ size) => pictures.get(size) ?? []
  const write = (/** @type {string} */ name, /** @type {Buffer} */ content) =>
    writeFileSync(inRoot('resources', name), content)
  write('icon.ico', icoFile(ICO_SIZES.flatMap(ofSize)))
  write('icon.icns', icnsFile(pictures))
  write('icon.png', [ofSize(1024)].flat()[0]?.png ?? Buffer.alloc(0))
  return 0
})

import { readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findChromium } from '../../stand-in/find-chromium'
import { THEMES } from './picture-camera'
import type { Theme } from './picture-camera'

const ON_WHITE = { ground: '#ffffff', text: '#1c1e22' }
const ON_BLACK = { ground: '#000000', text: '#e8e9ed' }

/** What the pictures of each theme lie on. */
const SHEETS: Readonly<Record<Theme, typeof ON_WHITE>> = {
  light: ON_WHITE,
  dark: ON_BLACK,
  contrast: ON_WHITE,
  forced: ON_BLACK,
}

const sheetOf = (theme: Theme, files: readonly string[]): string => {
  const { ground, text } = SHEETS[theme]
  const figures = files.map(
    (file) => `<figure><img src="${file}"><figcaption>${file}</figcaption></figure>`,
  )
  return `<!DOCTYPE html><meta charset="utf-8"><style>
    body { display: grid; grid-template-columns: repeat(6, 1fr); gap: 16px; margin: 16px;
      color: ${text}; font: 12px system-ui, sans-serif; background: ${ground}; }
    figure { margin: 0; }
    img { display: block; width: 100%; height: 260px; object-fit: cover; object-position: top;
      border: 1px solid #888; }
  </style>${figures.join('')}`
}

/** Lays the tops of all pictures below a folder on one sheet a theme: `sheet-light.png` and so on. */
export const drawSheets = async (folder: string): Promise<void> => {
  const files = (await readdir(folder, { recursive: true }))
    .filter((file) => file.endsWith('.png') && file.includes(path.sep))
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1800, height: 1000 } })
    for (const theme of Object.keys(THEMES) as Theme[]) {
      const html = path.join(folder, `sheet-${theme}.html`)
      await writeFile(
        html,
        sheetOf(
          theme,
          files.filter((file) => file.includes(`-${theme}-`)),
        ),
      )
      await page.goto(pathToFileURL(html).href)
      await page.screenshot({ path: path.join(folder, `sheet-${theme}.png`), fullPage: true })
      await rm(html)
    }
  } finally {
    await browser.close()
  }
}

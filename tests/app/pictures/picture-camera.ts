import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import type { Language } from '../../../electron/shared/locales/locale'
import { foundIn, formsOf } from '../credential-search'
import type { LaunchedApp } from '../driver/app-launch'

/** The ways a page can be coloured; what the system asks for, as media queries know it. */
export const THEMES = {
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  contrast: { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
} as const

/** The name of one of them. */
export type Theme = keyof typeof THEMES

/** One way a page looks. */
export interface Look {
  readonly language: Language
  readonly theme: Theme
}

export interface Shot extends Partial<Look> {
  /** The page from its top to its end, or what the window shows of it. */
  readonly whole?: boolean
  /** What stands at the top, by a selector; the top of the page unless it says so. */
  readonly from?: string
  /** Of the window, in CSS pixels. */
  readonly width?: number
  readonly height?: number
  /** Pixels for each CSS pixel. */
  readonly scale?: number
}

/** Takes pictures of one running app. */
export interface Camera {
  readonly page: Page
  readonly app: LaunchedApp
  /** In both languages and every theme, as `NAME-THEME-LANGUAGE.png`, unless the shot says which. */
  readonly shoot: (name: string, shot?: Shot) => Promise<void>
}

const LANGUAGES = ['zh-CN', 'en'] as const

/** What is forced upon a page is the same in both languages, but for the words. */
const themesOf = (language: Language): readonly Theme[] =>
  language === 'en' ? ['light', 'dark', 'contrast', 'forced'] : ['light', 'dark', 'contrast']

/** Playwright's own wait needs `eval`, which the page's policy refuses. */
const until = async (page: Page, condition: string): Promise<void> => {
  while (!(await page.evaluate<boolean>(condition))) await page.waitForTimeout(20)
}

const setLanguage = async (page: Page, language: Language): Promise<void> => {
  await page.evaluate(`biliGlance.requests['settings:change']({ language: '${language}' })`)
  await until(page, `document.documentElement.lang === '${language}'`)
}

/** Nothing moves meanwhile: what is on its way from one colour to another is neither. */
const setTheme = (page: Page, theme: Theme): Promise<void> =>
  page.emulateMedia({ ...THEMES[theme], reducedMotion: 'reduce' })

/** What is typed but shown as dots is no part of the page's text. */
const typedInTheOpen = `[...document.querySelectorAll('input, textarea')]
  .filter((field) => getComputedStyle(field).webkitTextSecurity !== 'disc')
  .map((field) => field.value).join('\\n')`

/** Throws where the page holds any secret in a form that could be read off a picture. */
const expectNoSecret = async (
  name: string,
  page: Page,
  secrets: Readonly<Record<string, string>>,
): Promise<void> => {
  const shown = `${await page.content()}\n${await page.evaluate<string>(typedInTheOpen)}`
  const found = foundIn(name, shown, formsOf(secrets))
  if (found.length > 0) throw new Error(`a credential can be read: ${found.join(', ')}`)
}

const settle = `document.fonts.ready.then(() => new Promise((done) =>
  requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))`

/** Rows that come into sight with a larger window are laid out and painted some frames later. */
const LET_PAINT_MS = 120

/** Of the window, in CSS pixels. */
const USUAL = { width: 860, height: 640 }

const setSize = (
  debugging: CDPSession,
  size: { readonly width: number; readonly height: number },
  scale = 1,
): Promise<unknown> =>
  debugging.send('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: scale,
    mobile: false,
  })

const take = async (page: Page, debugging: CDPSession, shot: Shot): Promise<Buffer> => {
  const { width = USUAL.width, height = USUAL.height, scale = 1, whole = false, from } = shot
  const set = (tall: number) => setSize(debugging, { width, height: tall }, scale)
  await set(height)
  // Out of the way: what lies under the pointer looks different.
  await page.mouse.move(0, 0)
  await page.evaluate(settle)
  if (whole) {
    const tall = await page.evaluate<number>('document.documentElement.scrollHeight')
    // As many pixels as there are at any scale: a part of one would be drawn as something else.
    await set(Math.ceil(tall / 5) * 5)
    await page.evaluate(settle)
  }
  if (from !== undefined)
    // Not below what sticks to the top.
    await page.evaluate(`document.querySelector('${from}').scrollIntoView(), scrollBy(0, -60)`)
  // What lies beyond the edges is painted after the rest.
  await page.waitForTimeout(LET_PAINT_MS)
  const { data } = await debugging.send('Page.captureScreenshot', { format: 'png' })
  return Buffer.from(data, 'base64')
}

/** Takes pictures into a folder of an app that was given these secrets. */
export const cameraOf = async (
  app: LaunchedApp,
  folder: string,
  secrets: () => Readonly<Record<string, string>>,
): Promise<Camera> => {
  const page = await app.window()
  const debugging = await page.context().newCDPSession(page)
  return {
    app,
    page,
    shoot: async (name, shot = {}) => {
      for (const language of shot.language === undefined ? LANGUAGES : [shot.language]) {
        await setLanguage(page, language)
        for (const theme of shot.theme === undefined ? themesOf(language) : [shot.theme]) {
          await setTheme(page, theme)
          const picture = await take(page, debugging, shot)
          const file = path.join(folder, `${name}-${theme}-${language}.png`)
          await mkdir(path.dirname(file), { recursive: true })
          await writeFile(file, picture)
        }
        await expectNoSecret(name, page, secrets())
        // Or the next click would go to a window as tall as its page.
        await setSize(debugging, USUAL)
      }
    },
  }
}

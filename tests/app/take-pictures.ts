// node --import ./scripts/typescript-imports.mjs tests/app/take-pictures.ts FOLDER
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch } from './driver/app-launch'
import { profile } from './driver/app-profile'
import type { Profile } from './driver/app-profile'

interface Picture {
  readonly name: string
  readonly language: 'en' | 'zh_CN'
  readonly dark: boolean
}

const pictures: readonly Picture[] = [
  { name: 'window-light-en', language: 'en', dark: false },
  { name: 'window-light-zh-CN', language: 'zh_CN', dark: false },
  { name: 'window-dark-zh-CN', language: 'zh_CN', dark: true },
]

const root = path.resolve(import.meta.dirname, '../..')
const standIn = pathToFileURL(path.join(root, 'tests', 'stand-in', 'register.mjs')).href
const WIDTH = 860

/** The example at one instant, so that the same page gives the same picture. */
const env = (language: string) => ({
  BILI_GLANCE_UPSTREAM: 'http://127.0.0.1:9',
  BILI_GLANCE_CLOCK: '2026-11-23T13:30:00.000Z',
  LANGUAGE: language,
  TZ: 'Asia/Shanghai',
})

const take = async (user: Profile, { name, language, dark }: Picture, folder: string) => {
  const app = await launch(['--example'], {
    profile: user,
    env: env(language),
    command: [process.execPath, '--import', standIn, path.join(root, 'out', 'main', 'index.js')],
  })
  const page = await app.window()
  await page.getByRole('article').nth(2).waitFor()
  await app.setDesktop({ dark })
  await page.waitForFunction(
    `matchMedia('(prefers-color-scheme: dark)').matches === ${String(dark)}`,
  )
  const debugging = await page.context().newCDPSession(page)
  const height = await page.evaluate<number>('document.documentElement.scrollHeight')
  // Twice as many points as on a plain screen.
  const metrics = { width: WIDTH, height, deviceScaleFactor: 2, mobile: false }
  await debugging.send('Emulation.setDeviceMetricsOverride', metrics)
  const { data } = await debugging.send('Page.captureScreenshot', { format: 'png' })
  await writeFile(path.join(folder, `${name}.png`), Buffer.from(data, 'base64'))
  await app.stop()
}

const folder = process.argv[2] ?? '.'
await mkdir(folder, { recursive: true })
const user = await profile({ keychain: false })
try {
  for (const picture of pictures) await take(user, picture, folder)
} finally {
  await user.stop()
}

import { Buffer } from 'node:buffer'
import type { NativeImage, nativeImage as electronImages } from 'electron'
import { trayPicture, type TrayLook } from './tray-picture'

export type ImageMaker = Pick<typeof electronImages, 'createFromBitmap'>

/** Side of the icon in points, and the pixels of a point on the screens it is drawn for. */
interface IconSize {
  readonly points: number
  readonly scales: readonly number[]
}

const WINDOWS: IconSize = { points: 16, scales: [1, 1.25, 1.5, 2, 3] }
const MACOS: IconSize = { points: 18, scales: [1, 2] }
/** One picture is handed to the desktop, which scales it to its bar: a large one stays sharp. */
const LINUX: IconSize = { points: 32, scales: [1, 2] }

const sizeOn = (platform: NodeJS.Platform): IconSize => {
  if (platform === 'darwin') return MACOS
  return platform === 'win32' ? WINDOWS : LINUX
}

/** The icon for every density of screen; a template where the system colours it itself. */
export const trayIcon = (
  images: ImageMaker,
  platform: NodeJS.Platform,
  look: TrayLook,
): NativeImage => {
  const { points, scales } = sizeOn(platform)
  const bitmaps = scales.map((scaleFactor) => {
    const side = Math.round(points * scaleFactor)
    const buffer = Buffer.from(trayPicture(look, side))
    return { buffer, width: side, height: side, scaleFactor }
  })
  const [first, ...others] = bitmaps
  if (first === undefined) throw new RangeError('an icon needs a size')
  const image = images.createFromBitmap(first.buffer, first)
  for (const other of others) image.addRepresentation(other)
  if (look.theme === 'template') image.setTemplateImage(true)
  return image
}

import { constructible, emitterOf, strict } from './not-implemented.ts'
import { toImage } from './stand-in-image.ts'
import type { Menu } from './stand-in-menu.ts'
import type { RecordedTray, StandInRecord } from './stand-in-record.ts'

const trayEvents = [
  'click',
  'right-click',
  'double-click',
  'middle-click',
  'balloon-show',
  'balloon-click',
  'balloon-closed',
  'mouse-enter',
  'mouse-leave',
]

/** Electron's `Tray`, drawn into the record. */
export function makeTray(record: StandInRecord) {
  const make = (given: unknown) => {
    const events = emitterOf('Tray', trayEvents)
    let image = toImage(given)
    const shown: RecordedTray = {
      tooltip: '',
      title: '',
      image: () => image.pictures().map((png) => png.toString('base64')),
      template: () => image.isTemplateImage(),
      drawn: 1,
      menu: null,
      emit: (event) => void events.emit(event, { altKey: false, shiftKey: false }, bounds),
    }
    record.trays.add(shown)
    const alive = (): RecordedTray => {
      if (!record.trays.has(shown)) throw new Error('Tray is destroyed')
      return shown
    }
    return strict(
      'Tray',
      Object.assign(events, {
        setImage: (next: unknown) => {
          alive().drawn += 1
          image = toImage(next)
        },
        setPressedImage: () => undefined,
        setToolTip: (text: string) => {
          alive().tooltip = text
        },
        setTitle: (text: string) => {
          alive().title = text
        },
        getTitle: () => shown.title,
        setContextMenu: (menu: Menu | null) => {
          alive().menu = menu
        },
        popUpContextMenu: (menu?: Menu) => {
          const opened = menu ?? shown.menu
          record.popup = opened && { menu: opened, window: null, at: null, closed: () => undefined }
        },
        closeContextMenu: () => {
          record.popup = null
        },
        setIgnoreDoubleClickEvents: () => undefined,
        getBounds: () => bounds,
        isDestroyed: () => !record.trays.has(shown),
        destroy: () => void record.trays.delete(shown),
      }),
    )
  }
  return constructible('Tray', make, {})
}

const bounds = { x: 0, y: 0, width: 24, height: 24 }

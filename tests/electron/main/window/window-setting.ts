import { mainWindow, type WindowPorts } from '../../../../electron/main/window/window'
import type { WindowPlace } from '../../../../electron/shared/settings'

/** The main window with ports that write down what it told them. */
export const windowSetting = (given: { place?: WindowPlace; canHide?: boolean } = {}) => {
  const noted: WindowPlace[] = []
  const told: string[] = []
  const watched: boolean[] = []
  const timers = new Map<() => void, number>()
  const lost: (() => void)[] = []
  const ports: WindowPorts = {
    preload: '/built/preload/index.cjs',
    devTools: false,
    language: () => 'zh-CN',
    places: {
      place: () => given.place ?? null,
      note: (place) => noted.push(place),
      keep: () => Promise.resolve(void told.push('place kept')),
    },
    rescue: { watch: (_made, onLost) => lost.push(onLost) },
    after: (ms, task) => {
      timers.set(task, ms)
      return () => timers.delete(task)
    },
    canHide: () => given.canHide ?? true,
    shown: (visible) => told.push(visible ? 'shown' : 'away'),
    watched: (is) => watched.push(is),
    pageGone: () => told.push('page gone'),
  }
  return { window: mainWindow(ports), noted, told, watched, timers, lost }
}

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { View } from '../../shared/view'
import type { Log } from '../log/log'
import type { After } from '../timers'

/** Gives what the window shows of a view at first as HTML; the window's own components make it. */
export type FirstLook = (view: View) => Promise<string>

/** A page in pieces, in their order, each as soon as it is there. */
export type DrawnPage = (html: string) => AsyncGenerator<string, void>

interface DrawnPagePorts {
  /** What the page is about to show; `null` where that is not what can be drawn. */
  readonly view: () => View | null
  readonly firstLook: () => Promise<FirstLook>
  readonly after: After
  readonly log: Log
}

/** How long a page waits for it: none of its scripts runs before all of the page has come. */
const PATIENCE_MS = 1_000

/** Where the page has room for it. */
const ROOM = /(<div id="first-look"[^>]*>)(<\/div>)/

const isDrawing = (module: unknown): module is { readonly firstLook: FirstLook } =>
  typeof module === 'object' &&
  module !== null &&
  'firstLook' in module &&
  typeof module.firstLook === 'function'

/** Loads what draws the first look, out of the build in `built`; throws where it is damaged. */
export const builtFirstLook =
  (built: string): (() => Promise<FirstLook>) =>
  async () => {
    const file = pathToFileURL(join(built, 'main', 'first-look.js')).href
    const module: unknown = await import(file)
    if (!isDrawing(module)) throw new Error('the build draws no first look')
    return module.firstLook
  }

/**
 * Draws what is known into a page, so that it is seen before a script has run. What goes wrong with it
 * is logged, and the page comes without, as it does where it takes too long.
 */
export const drawnPage = ({ view, firstLook, after, log }: DrawnPagePorts): DrawnPage => {
  const look = async (): Promise<string> => {
    try {
      const seen = view()
      if (seen === null) return ''
      const draw = await firstLook()
      return await draw(seen)
    } catch (error) {
      log('first-look-failed', { kind: error instanceof Error ? error.name : typeof error })
      return ''
    }
  }

  const lookInTime = (): Promise<string> =>
    new Promise((resolve) => {
      const callOff = after(PATIENCE_MS, () => {
        log('first-look-late')
        resolve('')
      })
      void look().then((drawn) => {
        callOff()
        resolve(drawn)
      })
    })

  return async function* (html) {
    const room = ROOM.exec(html)
    const before = room === null ? html : html.slice(0, room.index + (room[1]?.length ?? 0))
    yield before
    if (room !== null) yield await lookInTime()
    yield html.slice(before.length)
  }
}

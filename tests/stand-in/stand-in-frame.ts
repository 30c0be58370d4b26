import type { Frame } from 'playwright-core'
import type { WebFrameMain } from 'electron'

import { strict } from './not-implemented.ts'
import { fromServed } from './served-origin.ts'

type Implemented = Pick<
  WebFrameMain,
  | 'url'
  | 'origin'
  | 'name'
  | 'routingId'
  | 'processId'
  | 'frameTreeNodeId'
  | 'detached'
  | 'isDestroyed'
> & { readonly parent: object | null; readonly top: object | null }

/** Electron's frames, one object per frame of a page for as long as it lives. */
export function makeFrames(): (frame: Frame) => Implemented {
  const known = new WeakMap<Frame, Implemented>()
  let count = 0
  const frameOf = (frame: Frame): Implemented => {
    const before = known.get(frame)
    if (before !== undefined) return before
    const id = ++count
    const made: Implemented = strict('WebFrameMain', {
      get url() {
        return fromServed(frame.url())
      },
      get origin() {
        const parts = /^[^:/?#]+:\/\/[^/?#]*/.exec(fromServed(frame.url()))
        return parts?.[0] ?? 'null'
      },
      get parent() {
        const parent = frame.parentFrame()
        return parent === null ? null : frameOf(parent)
      },
      get top() {
        return frameOf(frame.page().mainFrame())
      },
      get detached() {
        return frame.isDetached()
      },
      name: '',
      routingId: id,
      processId: 1,
      frameTreeNodeId: id,
      isDestroyed: () => frame.isDetached() || frame.page().isClosed(),
    })
    known.set(frame, made)
    return made
  }
  return frameOf
}

import { success } from '../bilibili/failure'
import type { GlanceView, RequestHandlers } from '../shared/ipc'

/** What the window's requests are answered from. */
export interface RequestPorts {
  /** All that the window shows, as of now. */
  readonly view: () => GlanceView
  /** Asks Bilibili for what is no longer fresh; resolves at the end of the round. */
  readonly refresh: () => Promise<unknown>
}

/** The handler of each request. */
export const requestHandlers = ({ view, refresh }: RequestPorts): RequestHandlers => ({
  'glance:read': () => success(view()),
  'glance:refresh': async () => {
    await refresh()
    return success(view())
  },
})

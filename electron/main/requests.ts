import { success } from '../bilibili/failure'
import type { Glance } from '../shared/glance'
import type { GlanceView, RequestHandlers } from '../shared/ipc'
import type { Language } from '../shared/locales/locale'

/** What the window's requests are answered from. */
export interface RequestPorts {
  readonly glance: () => Glance
  readonly language: () => Language
  /** Asks Bilibili for what is no longer fresh; resolves at the end of the round. */
  readonly refresh: () => Promise<unknown>
}

/** What the window shows at this moment. */
export const glanceView = ({
  glance,
  language,
}: Pick<RequestPorts, 'glance' | 'language'>): GlanceView => ({
  glance: glance(),
  language: language(),
})

/** The handler of each request. */
export const requestHandlers = (ports: RequestPorts): RequestHandlers => ({
  'glance:read': () => success(glanceView(ports)),
  'glance:refresh': async () => {
    await ports.refresh()
    return success(glanceView(ports))
  },
})

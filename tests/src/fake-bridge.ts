import { success } from '../../electron/bilibili/failure'
import type { Answer, Bridge, GlanceView } from '../../electron/shared/ipc'
import { view } from './glance-builder'

/** A main process in memory: answers at once unless told otherwise, and can push. */
export interface FakeBridge extends Bridge {
  readonly asked: string[]
  answer: (name: 'glance:read' | 'glance:refresh') => Promise<Answer<'glance:read'>>
  readonly push: (changed: GlanceView) => void
  readonly listeners: () => number
}

export const fakeBridge = (): FakeBridge => {
  const listeners = new Set<(changed: GlanceView) => void>()
  const asked: string[] = []
  const ask = (name: 'glance:read' | 'glance:refresh') => () => {
    asked.push(name)
    return bridge.answer(name)
  }
  const bridge: FakeBridge = {
    asked,
    answer: () => Promise.resolve(success(view())),
    push: (changed) => {
      for (const listener of listeners) listener(changed)
    },
    listeners: () => listeners.size,
    requests: { 'glance:read': ask('glance:read'), 'glance:refresh': ask('glance:refresh') },
    events: {
      'glance:changed': (listener) => {
        listeners.add(listener)
        return () => void listeners.delete(listener)
      },
    },
  }
  return bridge
}

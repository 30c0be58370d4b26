import { failed, success } from '../../bilibili/failure'
import type { RequestHandlers } from '../../shared/ipc'
import type { Core } from '../core'
import { readWeek, type WeekReader } from './read-week'

/** What the digest of a week is made from. */
export interface WeekPorts {
  readonly core: WeekReader & Pick<Core, 'changed' | 'weeks'>
}

/** The digest of a week. */
export const weekRequests = ({
  core,
}: WeekPorts): Pick<RequestHandlers, 'history:week' | 'history:week-seen'> => ({
  'history:week': (monday) => {
    const digest = readWeek(core, monday)
    return digest === null ? failed({ kind: 'cannot-read' }) : success(digest)
  },
  'history:week-seen': () => {
    const seen = core.weeks.seen()
    core.changed()
    return seen
  },
})

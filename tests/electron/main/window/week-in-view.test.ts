import { expect, it } from 'vitest'
import type { Core } from '../../../../electron/main/core'
import { pageFeed } from '../../../../electron/main/window/page-feed'
import { fullDay, nothingOf } from '../../shared/ledger/ledger-builder'
import { coreSetting } from '../core-setting'

const MONDAY = '2026-11-16'

/** A page whose user has not looked at the week that is over yet. */
const setting = async (changed: Partial<Core> = {}) => {
  const { core, mids } = await coreSetting({ accounts: 1 })
  const world = { monday: MONDAY as string | null }
  const sent: [string, unknown][] = []
  const feed = pageFeed({
    core: { ...core, weeks: { ...core.weeks, digestOf: () => world.monday }, ...changed },
    send: (event, payload) => void sent.push([event, payload]),
    shortcutTaken: () => false,
    version: '1.2.3',
    platform: 'linux',
    example: false,
  })
  const earn = (day: string): void => {
    core.ledger.merge({ ...nothingOf(mids[0]!), days: [fullDay(day, 0)] })
  }
  const frames = (): unknown[] =>
    sent.filter(([event]) => event === 'frame:changed').map(([, frame]) => frame)
  return { feed, world, earn, frames }
}

it('a page begins with the digest of the week', async () => {
  const { feed, earn } = await setting()
  earn('2026-11-17')
  const digest = { monday: MONDAY, sunday: '2026-11-22', accounts: [{ exp: 65, fullDays: 1 }] }
  expect(feed.firstView()?.digest).toMatchObject(digest)
  expect(feed.view().digest).toMatchObject(digest)
})

it('it is told what is found out of the week later on, once', async () => {
  const { feed, earn, frames } = await setting()
  feed.view()
  earn('2026-11-18')
  feed.tell()
  feed.tell()
  expect(frames()).toHaveLength(1)
  expect(frames()[0]).toMatchObject({ digest: { accounts: [{ exp: 65 }] } })
})

it('it goes without once the week was looked at', async () => {
  const { feed, world, frames } = await setting()
  feed.view()
  world.monday = null
  feed.tell()
  expect(frames()).toEqual([expect.objectContaining({ digest: null })])
})

it('it begins without where the history cannot be read, and with all else', async () => {
  const { core } = await coreSetting({ accounts: 1 })
  const { feed } = await setting({ ledger: { ...core.ledger, query: () => null } })
  const { digest, glance } = feed.view()
  expect(digest).toBeNull()
  expect(glance.accounts).toHaveLength(1)
})

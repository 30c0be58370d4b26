import { manyAccountsView } from './many-accounts'
import { PAGE_BRIDGE } from './page-bridge'

/**
 * What the preload gives to the page, with everything answered at once: the history is open, and its
 * coin log has so many rows, which are made up as they are asked for.
 */
export const keptCoinsScript = (accounts: number, rows: number): string => {
  const view = { ...manyAccountsView(accounts), page: { tab: 'history', drafts: {} } }
  return `{
  const view = ${JSON.stringify(view)}
  const mids = view.glance.accounts.map(({ mid }) => mid)
  const DAY_MS = 86_400_000
  const nowMs = view.glance.generatedAtMs
  const row = (at) => ({
    mid: mids[at % mids.length],
    atMs: nowMs - at * 60_000,
    deltaTenths: at % 4 === 0 ? 10 : -20,
    reason: at % 4 === 0 ? '登录奖励' : '给视频 BV1Qa4ZzmEkR 打赏',
    gapBelow: at % 97 === 0,
  })
  const totals = { rows: ${rows}, inTenths: ${rows} * 3, outTenths: ${rows} * 14 }
  const day = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10)
  const bars = Array.from({ length: 730 }, (_, at) => ({
    day: day(nowMs - (729 - at) * DAY_MS),
    inTenths: (at * 7) % 60,
    outTenths: (at * 13) % 150,
    known: at % 31 === 0 ? 'none' : at % 31 === 1 ? 'part' : 'all',
  }))
  const answers = {
    'view:read': () => view,
    'page:keep': () => null,
    'history:facts': () => ({ bytes: 1, backups: [], accounts: [] }),
    'history:coin-bars': () => bars,
    'history:coins': (_, { from, count }) => ({
      from,
      rows: Array.from({ length: Math.max(0, Math.min(count, ${rows} - from)) }, (_, at) => row(from + at)),
      totals,
    }),
  }
  ${PAGE_BRIDGE}
}`
}

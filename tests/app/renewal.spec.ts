import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CORRESPOND, RENEWAL, RENEWAL_CONFIRM, RENEWAL_INFO } from '../upstream/endpoint-places'
import { cookieHeaderOf } from '../upstream/spec-account'
import type { LaunchedApp } from './driver/app-launch'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'
import { openTab } from './window-steps'

const MID = '1900001300000001'
const PASTED = '1900001300000002'
const TOKEN = '0123456789abcdef0123456789abcdef'
const DAY_MS = 25 * 3_600_000

let setting: SpecSetting
let app: LaunchedApp | null = null

/** What was asked for the sake of renewals since the last look, by its place. */
const renewalsAsked = (): readonly string[] => {
  const places = setting.upstream
    .requests()
    .map(({ host, path }) => (path.startsWith('/correspond/') ? CORRESPOND : host + path))
  setting.upstream.forgetRequests()
  return places.filter((place) =>
    [RENEWAL_INFO, CORRESPOND, RENEWAL, RENEWAL_CONFIRM].includes(place),
  )
}
const run = async (): Promise<LaunchedApp> => {
  app = await setting.launch(['--hidden'])
  await app.until(({ trays }) => trays.length > 0)
  return app
}
const entry = async (mid = MID): Promise<Record<string, unknown>> =>
  JSON.parse((await setting.profile.secrets()).get(mid) ?? '{}') as Record<string, unknown>
const lastSession = (mid = MID) => setting.upstream.sessionsOf(mid).at(-1)
const wasAsked = (place: string) => () =>
  setting.upstream.requests().filter(({ host, path }) => (host + path).startsWith(place)).length

/** Whether the app has kept that it asked; a run that ends before it may ask again. */
const isCheckKept = (): boolean => {
  const database = new DatabaseSync(path.join(setting.profile.userData, 'glance.db'), {
    readOnly: true,
  })
  const row = database
    .prepare('SELECT renewal_checked_at_ms AS at FROM account WHERE mid = ?')
    .get(MID)
  database.close()
  return row !== undefined && row['at'] !== null
}

beforeAll(async () => {
  setting = await specSetting()
  const { upstream } = setting
  upstream.addAccount({ mid: MID, nickname: '小栗子', done: { login: true } })
  const scanning = setting.run(['--add-account', '--qr'])
  while (upstream.scan.keys().length === 0) await new Promise((done) => setTimeout(done, 50))
  upstream.scan.confirm(MID)
  const { exitCode, stderr } = await scanning
  if (exitCode !== 0) throw new Error(stderr)
  const pasted = upstream.addAccount({ mid: PASTED, nickname: '大板栗', refresh_token: TOKEN })
  await setting.addAccount(`${cookieHeaderOf(pasted)}; ac_time_value=${TOKEN}`)
})
afterEach(async () => {
  await app?.stop()
  app = null
})
afterAll(() => setting.stop())

describe('a session of the app’s own', () => {
  it('is asked about once a day, and left alone while it is not due', async () => {
    await run()
    await expect.poll(wasAsked(RENEWAL_INFO)).toBe(1)
    await expect.poll(isCheckKept).toBe(true)
    await app?.act('tick', null)
    await app?.stop()
    setting.passMs(60_000)
    await run()
    await app?.act('tick', null)
    await app?.stop()
    expect(renewalsAsked()).toEqual([RENEWAL_INFO])
  })

  it('is renewed: the new one confirmed with its own csrf and the token of the one before', async () => {
    const before = lastSession()
    setting.passMs(DAY_MS)
    setting.upstream.renewal.makeDue(MID)
    await run()
    await expect.poll(wasAsked(RENEWAL_CONFIRM)).toBe(1)
    const after = lastSession()
    const confirmed = setting.upstream
      .requests()
      .find(({ path }) => path.endsWith('confirm/refresh'))
    expect(confirmed?.headers.cookie).toContain(after?.SESSDATA)
    expect(Object.fromEntries(new URLSearchParams(confirmed?.body))).toMatchObject({
      csrf: after?.bili_jct,
      refresh_token: before?.refresh_token,
    })
    expect(renewalsAsked()).toEqual([RENEWAL_INFO, CORRESPOND, RENEWAL, RENEWAL_CONFIRM])
    await expect.poll(async () => (await entry())['replaced']).toBeUndefined()
    expect(await entry()).toMatchObject({
      SESSDATA: after?.SESSDATA,
      refresh_token: after?.refresh_token,
    })
    expect(setting.upstream.sessionsOf(MID)).not.toContainEqual(before)
    expect((await setting.status()).account(MID).session.state).toBe('ok')
  })

  it('is kept beside the one before while the confirmation is lost, which the next start repeats', async () => {
    const before = lastSession()
    setting.passMs(DAY_MS)
    setting.upstream.renewal.makeDue(MID)
    setting.upstream.play({ url: `https://${RENEWAL_CONFIRM}` }, { kind: 'reset', at: 'start' })
    await run()
    await expect.poll(wasAsked(RENEWAL_CONFIRM)).toBeGreaterThan(0)
    await app?.stop()
    expect(await entry()).toMatchObject({ replaced: { SESSDATA: before?.SESSDATA } })
    setting.upstream.clear()
    renewalsAsked()

    await run()
    await expect.poll(wasAsked(RENEWAL_CONFIRM)).toBe(1)
    await expect.poll(async () => (await entry())['replaced']).toBeUndefined()
    expect(renewalsAsked()).toEqual([RENEWAL_CONFIRM])
    expect(setting.upstream.sessionsOf(MID)).not.toContainEqual(before)
  })

  it.each([
    ['missing', { kind: 'answer', status: 404, body: '404' }],
    ['without what it is asked for', { kind: 'answer', body: '<html></html>' }],
  ] as const)('goes on as it is where the page with the csrf is %s', async (_how, answer) => {
    const before = lastSession()
    setting.passMs(DAY_MS)
    setting.upstream.renewal.makeDue(MID)
    const stop = setting.upstream.play({ url: 'www.bilibili.com' }, answer)
    await run()
    await expect.poll(wasAsked(CORRESPOND)).toBeGreaterThan(0)
    await app?.act('tick', null)
    await app?.stop()
    stop()
    expect(renewalsAsked()).not.toContain(RENEWAL)
    expect(await entry()).toMatchObject({ SESSDATA: before?.SESSDATA })
    expect((await setting.status()).account(MID).session.state).toBe('ok')
  })

  it('goes on as it is where its token is of no more use, and says when a scan is due', async () => {
    const before = lastSession()
    setting.passMs(DAY_MS)
    setting.upstream.renewal.makeDue(MID)
    const refused = { code: 86_095, message: 'refresh_csrf 错误', ttl: 1 }
    const stop = setting.upstream.play(
      { url: `https://${RENEWAL}` },
      { kind: 'json', value: refused },
    )
    app = await setting.launch()
    const page = await app.window()
    await expect.poll(wasAsked(RENEWAL)).toBe(1)
    stop()
    await openTab(page, '小栗子')
    await expect
      .poll(() => page.locator('main').innerText())
      .toMatch(/no longer takes its renewal token.*Scan a code again by \d{4}-\d\d-\d\d/)
    expect(await entry()).toMatchObject({ SESSDATA: before?.SESSDATA })
    expect((await setting.status()).account(MID).session.state).toBe('ok')
  })
})

describe('a cookie of a browser', () => {
  it('is never renewed unasked, and from then on once its user said yes', async () => {
    setting.passMs(DAY_MS)
    setting.upstream.renewal.makeDue(PASTED)
    renewalsAsked()
    app = await setting.launch()
    const page = await app.window()
    await openTab(page, '大板栗')
    await page.getByRole('button', { name: 'Let the app renew it…' }).waitFor()
    await app.act('tick', null)
    expect(renewalsAsked()).toEqual([])

    await page.getByRole('button', { name: 'Let the app renew it…' }).click()
    await page.getByRole('button', { name: 'Yes, renew it and sign the browser out' }).click()
    await expect.poll(wasAsked(RENEWAL_CONFIRM)).toBe(1)
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('It renews itself while the app runs.')
    await expect.poll(async () => (await entry(PASTED))['replaced']).toBeUndefined()
    expect(await entry(PASTED)).toMatchObject({ SESSDATA: lastSession(PASTED)?.SESSDATA })
  })
})

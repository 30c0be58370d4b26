import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const FACE = 'https://i0.hdslb.com/bfs/face/0123456789abcdef.jpg'
const PLACE = 'i0.hdslb.com/bfs/face/0123456789abcdef.jpg'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: '1900000000000007', faceUrl: FACE })
})
afterAll(() => setting.stop())

/** Pictures of faces that came whole: the one of the loopback picture host is 24 pixels wide. */
const shown = (page: Page): Promise<number> =>
  page.evaluate(
    `[...document.images].filter(
      ({ src, naturalWidth }) => src.includes('/avatar/1900000000000007') && naturalWidth === 24,
    ).length`,
  )

const pictureRequests = () =>
  setting.upstream.requests().filter(({ host, path }) => host + path === PLACE)

it('an account is shown with its picture, which comes once and without its credential', async () => {
  const app = await setting.launch()
  const page = await app.window()
  await expect.poll(() => shown(page), { timeout: 10_000 }).toBeGreaterThan(0)
  const [request, ...more] = pictureRequests()
  expect(more).toEqual([])
  expect(Object.keys(request?.headers ?? {}).sort()).toEqual(
    ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'].sort(),
  )
  expect((await app.state()).aborted).toEqual([])
  await app.stop()
})

it('it is still there after a restart, also where no picture host answers any more', async () => {
  setting.upstream.forgetRequests()
  setting.upstream.play({ url: 'i0.hdslb.com' }, { kind: 'answer', status: 500 })
  const app = await setting.launch()
  const page = await app.window()
  await expect.poll(() => shown(page), { timeout: 10_000 }).toBeGreaterThan(0)
  expect(pictureRequests()).toEqual([])
  await app.stop()
})

it('what is no picture is not shown, and the app says nothing of it', async () => {
  await setting.signIn({ mid: '1900000000000008', faceUrl: FACE.replace('0123', '4567') })
  const body = '<svg xmlns="http://www.w3.org/2000/svg"><script>globalThis.pwned = 1</script></svg>'
  const headers = { 'content-type': 'image/svg+xml' }
  setting.upstream.play({ url: 'i0.hdslb.com' }, { kind: 'answer', headers, body })
  const app = await setting.launch()
  const page = await app.window()
  await expect.poll(() => shown(page), { timeout: 10_000 }).toBeGreaterThan(0)
  const asked = () => setting.upstream.requests().some(({ path }) => path.includes('4567'))
  await expect.poll(asked, { timeout: 10_000 }).toBe(true)
  const status = `fetch('avatar/1900000000000008').then(({ status }) => status)`
  await expect.poll(() => page.evaluate(status), { timeout: 10_000 }).toBe(404)
  expect(await page.evaluate('typeof pwned')).toBe('undefined')
  await app.stop()
})

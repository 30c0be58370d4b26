import { afterAll, beforeAll, expect, it } from 'vitest'
import { DEVICE_IDS, NAV, QR_CODE, QR_POLL, QR_TICKET } from '../upstream/endpoint-places'
import type { Upstream } from '../upstream/start-upstream'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const MID = '1900001400000001'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  setting.upstream.addAccount({ mid: MID, nickname: '小栗子' })
})
afterAll(() => setting.stop())

const entry = async (): Promise<Record<string, unknown> | null> => {
  const text = (await setting.profile.secrets()).get(MID)
  return text === undefined ? null : (JSON.parse(text) as Record<string, unknown>)
}
/** Runs the command; `scan` is what the phone does once the first code is there. */
const addByCode = async (scan: (phone: Upstream['scan']) => void) => {
  const { scan: phone } = setting.upstream
  const before = phone.keys().length
  const running = setting.run(['--add-account', '--qr'])
  while (phone.keys().length === before) await new Promise((done) => setTimeout(done, 50))
  scan(phone)
  return running
}

it('draws the code beside the answer, waits, keeps the login and prints its mid', async () => {
  const { exitCode, stdout, stderr } = await addByCode((phone) => {
    phone.scan()
    phone.confirm(MID)
  })
  expect([exitCode, stdout]).toEqual([0, `${MID}\n`])
  // Two of its three corners, which stand side by side.
  expect(stderr).toMatch(/█▀▀▀▀▀█ .*█▀▀▀▀▀█ /)
  expect(stderr).toContain('Scan the code with the Bilibili app')
  const session = setting.upstream.sessionsOf(MID).at(-1)
  expect(await entry()).toMatchObject({
    SESSDATA: session?.SESSDATA,
    refresh_token: session?.refresh_token,
    origin: 'qr',
  })
  // Once confirmed, the code is never looked at again, and the login is verified once.
  expect(setting.asked()).toEqual([QR_CODE, QR_POLL, NAV])
})

it.each([
  ['query', []],
  ['ticket-hop', [QR_TICKET, QR_TICKET]],
] as const)('takes a login that comes by %s', async (shape, between) => {
  const { exitCode } = await addByCode((phone) => {
    phone.confirm(MID, { shape })
  })
  expect(exitCode).toBe(0)
  expect((await entry())?.['SESSDATA']).toBe(setting.upstream.sessionsOf(MID).at(-1)?.SESSDATA)
  const asked = setting.asked().filter((place) => place !== DEVICE_IDS)
  expect(asked).toEqual([QR_CODE, QR_POLL, ...between, NAV])
})

it('keeps nothing and says so where no login came with the confirmation', async () => {
  const before = await entry()
  const { exitCode, stdout, stderr } = await addByCode((phone) => {
    phone.confirm(MID, { shape: 'nothing' })
  })
  expect([exitCode, stdout]).toEqual([1, ''])
  expect(stderr).toContain('Bilibili sent no login')
  expect(await entry()).toEqual(before)
})

it('asks a keychain that is locked before it asks for a code', async () => {
  await setting.profile.keyring!.lock()
  setting.asked()
  const { exitCode, stderr } = await setting.run(['--add-account', '--qr'])
  await setting.profile.keyring!.unlock()
  expect(exitCode).toBe(1)
  expect(stderr).toContain('The keychain is locked.')
  expect(setting.asked()).toEqual([])
})

it('is held back by risk control until it ends, and says until when', async () => {
  setting.upstream.play({}, { kind: 'json', status: 412, value: { code: -412 } })
  const first = await setting.run(['--add-account', '--qr'])
  expect([first.exitCode, setting.asked()]).toEqual([1, [QR_CODE]])
  const second = await setting.run(['--add-account', '--qr'])
  expect([second.exitCode, setting.asked()]).toEqual([1, []])
  for (const { stderr } of [first, second]) expect(stderr).toMatch(/try again after \d\d:\d\d/)
})

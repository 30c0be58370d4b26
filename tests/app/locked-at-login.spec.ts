import { afterAll, beforeAll, expect, it } from 'vitest'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

const MID = '1900000900000001'

let setting: SpecSetting
beforeAll(async () => {
  setting = await specSetting()
  await setting.signIn({ mid: MID, nickname: '小栗子', done: { login: true } })
})
afterAll(() => setting.stop())

it('an app that starts before its keychain is open goes on by itself once it is', async () => {
  await setting.profile.keyring!.lock()
  setting.passMs(3_600_000)
  setting.asked()
  const app = await setting.launch(['--hidden'])
  await app.until(({ trays }) => trays[0]?.tooltip.includes('keychain') === true)
  await app.act('tick', null)
  expect(setting.asked()).toEqual([])

  await setting.profile.keyring!.unlock()
  await expect
    .poll(async () => {
      await app.act('tick', null)
      return setting.upstream.requests().length
    })
    .toBeGreaterThan(3)
  await app.until(({ trays }) => trays[0]?.tooltip.includes('keychain') === false)
  expect(setting.upstream.requests().map(({ mid }) => mid)).toContain(MID)
})

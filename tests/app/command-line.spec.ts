import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { npmStart } from './driver/app-run'
import { specSetting } from './spec-setting'
import type { SpecSetting } from './spec-setting'

describe('the command line', () => {
  let setting: SpecSetting

  beforeAll(async () => {
    setting = await specSetting({ keychain: false, command: npmStart })
  })
  afterAll(() => setting.stop())

  it.each([
    ['an unknown switch', ['--staus'], 'Unknown switch: --staus'],
    ['a value that a switch does not take', ['--status=xml'], '--status does not take this value.'],
    ['a credential in the arguments', ['--add-account=SECRETVALUE'], '--add-account does not take'],
    ['a bare credential', ['SESSDATA=SECRETVALUE'], 'Only switches are understood'],
    [
      'a credential as a switch’s value',
      ['--SESSDATA=SECRETVALUE'],
      'Only switches are understood; there was something else.',
    ],
  ])('%s is wrong use, told with the usage and without the value', async (_, args, sentence) => {
    const { exitCode, stdout, stderr } = await setting.run(args)
    expect([exitCode, stdout]).toStrictEqual([2, ''])
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('\n\nUsage: bili-glance')
    expect(stderr).not.toContain('SECRETVALUE')
  })

  it.each([
    ['its version', ['--version'], /^\d+\.\d+\.\d+\n$/],
    ['its usage', ['--help'], /^Usage: bili-glance .*\n$/s],
  ])(
    '%s is an answer, for which neither keychain nor profile is needed',
    async (_, args, answer) => {
      const { exitCode, stdout, stderr } = await setting.run(args)
      expect([exitCode, stderr]).toStrictEqual([0, ''])
      expect(stdout).toMatch(answer)
      const files = await setting.profile.files()
      expect(files.filter((file) => file.includes('.config'))).toStrictEqual([])
    },
  )
})

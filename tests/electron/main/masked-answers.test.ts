import { expect, it } from 'vitest'
import { maskedAnswers } from '../../../electron/main/masked-answers'
import { success } from '../../../electron/bilibili/failure'
import { coreSetting } from './core-setting'

const setting = async (masked: boolean) => {
  const { core, mids, asked, credentials } = await coreSetting({ accounts: 1 })
  await core.load()
  await core.changeSettings({ masked })
  const answers = maskedAnswers({
    ...core,
    signInPasted: () =>
      Promise.resolve(
        success({ mid: mids[0]!, name: '栗子酱不加糖', known: true, keeping: 'keychain' as const }),
      ),
  })
  asked.length = 0
  return { answers, mid: mids[0]!, core, asked, credentials }
}
const wish = { pasted: 'x', expectedMid: null, keeping: 'keychain' } as const

it('who was signed in is named as names are seen', async () => {
  const open = await setting(false)
  expect(await open.answers['account:sign-in'](wish)).toMatchObject({
    value: { name: '栗子酱不加糖' },
  })
  const hidden = await setting(true)
  expect(await hidden.answers['account:sign-in'](wish)).toEqual({
    ok: true,
    value: { mid: hidden.mid, name: 'Account 1', known: true, keeping: 'keychain' },
  })
})

it('a real name is not even asked for while names are hidden', async () => {
  const hidden = await setting(true)
  expect(await hidden.answers['realname:show'](hidden.mid)).toEqual({
    ok: true,
    value: { maskedName: '•••', maskedNumber: '•••' },
  })
  expect(hidden.asked).toEqual([])
  const open = await setting(false)
  expect((await open.answers['realname:show'](open.mid)).ok).toBe(true)
  expect(open.asked).toHaveLength(1)
})

it('a real name that was asked for before names were hidden is not told any more', async () => {
  const { answers, mid, core } = await setting(false)
  const answer = answers['realname:show'](mid)
  await core.changeSettings({ masked: true })
  expect(await answer).toEqual({
    ok: true,
    value: { maskedName: '•••', maskedNumber: '•••' },
  })
})

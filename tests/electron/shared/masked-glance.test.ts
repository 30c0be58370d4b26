import { expect, it } from 'vitest'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import { maskedGlance } from '../../../electron/shared/masked-glance'
import { asked, glanceOf } from './tray-glance'

it('has numbers in the place of names, and everything else as it is', () => {
  const glance = glanceOf([
    asked(30, { name: '社会易姐', nickname: '大号', mid: '7' }),
    asked(50, { name: '小栗子', mid: '8' }),
  ])
  const masked = maskedGlance(glance, en)
  expect(masked.accounts.map(({ name }) => name)).toEqual(['Account 1', 'Account 2'])
  expect(maskedGlance(glance, zhCn).accounts.map(({ bilibiliName }) => bilibiliName)).toEqual([
    '账号 1',
    '账号 2',
  ])
  expect(masked.accounts.map(({ maskedNumber }) => maskedNumber)).toEqual([1, 2])
  expect(JSON.stringify(masked)).not.toMatch(/社会易姐|大号|小栗子/)
  expect(masked.accounts.map(({ exp }) => exp)).toEqual(glance.accounts.map(({ exp }) => exp))
})

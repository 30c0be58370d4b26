import { dataAnswer } from './invented-http'
import type { OpenRoutes } from './open-route'
import { chosen, seededNumbers } from './seeded-numbers'

const UPPER_HEX = '0123456789ABCDEF'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const GROUPS = [8, 4, 4, 4, 12] as const

/** Device ids: another pair at each call. */
export const inventedDeviceIds = (): OpenRoutes => {
  let made = 0
  return {
    'api.bilibili.com/x/frontend/finger/spi': {
      method: 'GET',
      answer: () => {
        made += 1
        const numbers = seededNumbers(`device/${String(made)}`)
        const text = (letters: string, length: number): string =>
          Array.from({ length }, () => chosen(numbers, letters)).join('')
        const guid = (): string => GROUPS.map((length) => text(UPPER_HEX, length)).join('-')
        const count = text('123456789', 5)
        return dataAnswer({
          b_3: `${guid()}${count}infoc`,
          b_4: `${guid()}${count}-026112312-${text(LETTERS, 22)}==`,
        })
      },
    },
  }
}

import { expect, test } from 'vitest'
import { keptRaw } from '../../../electron/bilibili/kept-raw'

test('the real name and the document number are left out of any answer, however deep', () => {
  const payload = {
    status: 1,
    realname: 'CANARY',
    Card: 'CANARY',
    card_type: 0,
    more: [{ card: { number: 'CANARY' }, a: { realname: ['CANARY'], b: null } }, 0, 'text', false],
  }
  expect(keptRaw(payload, [])).toEqual({
    status: 1,
    card_type: 0,
    more: [{ a: { b: null } }, 0, 'text', false],
  })
})

test('what an endpoint leaves out goes too, at any depth', () => {
  expect(keptRaw({ list: [1], count: 1, page: { list: [] } }, ['list'])).toEqual({
    count: 1,
    page: {},
  })
})

test.each([0, 20, 'text', true, null, [[1]]])('%j stays as it came', (payload) => {
  expect(keptRaw(payload, ['list'])).toEqual(payload)
})

test('an answer of up to 32 Ki characters is kept, a longer one is not', () => {
  const payload = (length: number) => ({ text: 'a'.repeat(length - '{"text":""}'.length) })
  expect(keptRaw(payload(32_768), [])).toEqual(payload(32_768))
  expect(keptRaw(payload(32_769), [])).toBeNull()
  expect(keptRaw({ ...payload(40_000), list: 1 }, ['text', 'list'])).toEqual({})
})

test('what nests deeper than any answer is dropped and not followed', () => {
  const depth = 100_000
  const payload: unknown = JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)
  expect(JSON.stringify(keptRaw({ payload, a: 1 }, []))).toMatch(
    /^\{"payload":\[{1,40}null\]{1,40},"a":1\}$/,
  )
})

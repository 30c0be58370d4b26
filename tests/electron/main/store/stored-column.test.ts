import { expect, it } from 'vitest'
import { storedList } from '../../../../electron/main/store/stored-column'
import { DamagedFileError } from '../../../../electron/main/store/store-trouble'

it('a column of many rows is read as SQLite made it', () => {
  expect(storedList('[1,"a",null]')).toEqual([1, 'a', null])
  expect(storedList('[]')).toEqual([])
})

it.each([undefined, null, 7, '', '[1,', '{}', 'null'])(
  '%o is no column of rows, and not taken for none',
  (column) => {
    expect(() => storedList(column)).toThrow(DamagedFileError)
  },
)

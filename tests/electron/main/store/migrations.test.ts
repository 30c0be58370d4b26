import { expect, test } from 'vitest'
import { accountList } from '../../../../electron/main/store/account-list'
import { glanceMigrations } from '../../../../electron/main/store/migrations'
import { opened, temporaryFolder } from './temp-profile'

test('an account of the version before is kept, with nothing known of its renewal', () => {
  const folder = temporaryFolder()
  const { database } = opened(folder, glanceMigrations.slice(0, 2))
  database.write((run) =>
    run(
      "INSERT INTO account (mid, position, name, credential_kind) VALUES ('7', 0, 'seven', 'cookie')",
    ),
  )
  database.close()
  const list = accountList(opened(folder).database)
  expect(list.find('7')).toMatchObject({
    name: 'seven',
    origin: null,
    renewability: null,
    renewalDueAtMs: null,
    renewalTrouble: null,
  })
})

test('what an account was told of goes with it, and leaves what others were told', () => {
  const { database } = opened(temporaryFolder())
  database.write((run) => {
    for (const mid of ['7', '8'])
      run("INSERT INTO told (mid, kind, about_ms, rung, at_ms) VALUES (?, 'end', 1, 14, 2)", mid)
  })
  accountList(database).remove('7')
  expect(database.read('SELECT mid FROM told')).toEqual([{ mid: '8' }])
})

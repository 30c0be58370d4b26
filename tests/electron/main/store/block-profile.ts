import { opened, temporaryFolder } from './temp-profile'

export const addBlock = 'INSERT INTO block (scope, until_ms, strikes) VALUES (?, 1, 1)'
export const scopes = 'SELECT scope FROM block ORDER BY scope'

/** A step that a later version might bring. */
export const nextStep = { statements: ['CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT'] }

/** A profile with one block in it, closed. */
export const profileWithBlock = (scope = '1'): string => {
  const folder = temporaryFolder()
  const { database } = opened(folder)
  database.write((run) => run(addBlock, scope))
  database.close()
  return folder
}

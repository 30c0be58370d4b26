import { inspect } from 'node:util'
import { expect, it } from 'vitest'

import { sessionOnlyStore } from '../../../../electron/main/keychain/session-only-store'

it('keeps credentials until they are removed, apart from other stores and from its own answers', async () => {
  const store = sessionOnlyStore()
  const credential = { SESSDATA: 'CANARY', origin: 'pasted' } as const
  await store.write('1', credential)
  await store.write('2', credential)
  const before = await store.readAll()
  await store.remove('1')
  expect(before).toEqual({
    ok: true,
    value: new Map([
      ['1', credential],
      ['2', credential],
    ]),
  })
  expect(await store.readAll()).toEqual({ ok: true, value: new Map([['2', credential]]) })
  expect(await sessionOnlyStore().readAll()).toEqual({ ok: true, value: new Map() })
  expect([store.state(), store.stuck()]).toEqual(['ok', false])
  expect(inspect(store, { depth: 10, showHidden: true })).not.toContain('CANARY')
})

import { expect, it } from 'vitest'

import { keychainStore } from '../../../../electron/main/keychain/keychain'

it.runIf(process.platform === 'linux')(
  'a machine without a session bus has no keychain',
  async () => {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nowhere/bus'
    const store = keychainStore({ service: 'no-bus' })
    const missing = { ok: false, failure: { kind: 'missing' } }
    expect(await store.readAll([])).toEqual(missing)
    expect(await store.write('1', { SESSDATA: 'a', origin: 'qr' })).toEqual(missing)
    expect(await store.remove('1')).toEqual(missing)
    expect([store.state(), store.stuck()]).toEqual(['missing', false])
  },
)

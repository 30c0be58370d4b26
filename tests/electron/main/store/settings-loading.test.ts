import { beforeAll, expect, it } from 'vitest'
import { settingsStore } from '../../../../electron/main/store/settings-store'
import { nowMs, temporaryFolder } from './temp-profile'
import { withoutElectron } from './without-electron'

beforeAll(withoutElectron)

it('is told every time that electron-store was loaded, and it is not loaded to read', async () => {
  const told: string[] = []
  const store = settingsStore(temporaryFolder(), nowMs, () => told.push('loaded'))
  expect([store.settings().theme, told]).toEqual(['system', []])
  await store.change({ theme: 'dark' })
  await store.change({ theme: 'light' })
  expect(told).toEqual(['loaded', 'loaded'])
})

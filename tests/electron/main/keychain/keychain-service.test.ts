import path from 'node:path'
import { expect, it } from 'vitest'

import { keychainService } from '../../../../electron/main/keychain/keychain-service'

const home = path.resolve('/home/somebody/.config/bili-glance')

it('gives the default profile the plain name, however its path is written', () => {
  expect(keychainService(home, home)).toBe('bili-glance')
  expect(keychainService(`${home}${path.sep}`, home)).toBe('bili-glance')
  expect(keychainService(path.join(home, 'x', '..'), home)).toBe('bili-glance')
})

it('gives every other profile a name of its own that stays the same and tells no path', () => {
  const other = keychainService(path.resolve('/tmp/other'), home)
  expect(other).toMatch(/^bili-glance:[0-9a-f]{16}$/)
  expect(keychainService(path.resolve('/tmp/./other/'), home)).toBe(other)
  expect(keychainService(path.resolve('/tmp/another'), home)).not.toBe(other)
  expect(keychainService(path.join(home, 'inside'), home)).not.toBe('bili-glance')
})

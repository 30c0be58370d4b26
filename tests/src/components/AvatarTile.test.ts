import { afterEach, describe, expect, it } from 'vitest'
import AvatarTile from '../../../src/components/AvatarTile.vue'
import { fakeBridge } from '../fake-bridge'
import { mounted, settled, type Mounted } from '../mounted'

let tile: Mounted

const shown = async (tag: string | null, name = '🍎果园') =>
  (tile = await mounted(AvatarTile, { mid: '42', name, tag }, fakeBridge()))

const initial = (): string | null => tile.find('span').getAttribute('data-initial')

afterEach(() => tile.unmount())

describe('the avatar', () => {
  it('is the picture main keeps, at an address of its own for each picture', async () => {
    await shown('a b/../?c.jpg')
    expect(tile.find('img').getAttribute('src')).toBe('avatar/42?a%20b%2F..%2F%3Fc.jpg')
    expect(tile.find('img').getAttribute('alt')).toBe('')
    expect(tile.find('img').getAttribute('loading')).toBe('lazy')
  })

  it('is the whole first character of the name where there is no picture', async () => {
    await shown(null)
    expect(tile.root.querySelector('img')).toBeNull()
    expect(initial()).toBe('🍎')
  })

  it('is the number of a hidden name, as those begin alike', async () => {
    tile = await mounted(
      AvatarTile,
      { mid: '42', name: 'Account 12', number: 12, tag: null },
      fakeBridge(),
    )
    expect(initial()).toBe('12')
  })

  it('falls back where the picture does not come, until there is another', async () => {
    await shown('one.jpg')
    tile.find('img').dispatchEvent(new Event('error'))
    await settled()
    expect(initial()).toBe('🍎')
    tile.props['tag'] = 'two.jpg'
    await settled()
    expect(tile.find('img').getAttribute('src')).toBe('avatar/42?two.jpg')
  })
})

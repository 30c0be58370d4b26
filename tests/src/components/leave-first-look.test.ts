// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useLeaveFirstLook } from '../../../src/components/leave-first-look'

const scope = effectScope()
const drawn = (): Element | null => document.getElementById('first-look')

afterEach(() => drawn()?.remove())

it('what main has drawn stays until the window can take its place, and goes then', async () => {
  document.body.insertAdjacentHTML('beforeend', '<p id="first-look">')
  const ready = shallowRef(false)
  scope.run(() => useLeaveFirstLook(() => ready.value))
  await nextTick()
  expect(drawn()).not.toBeNull()
  ready.value = true
  await nextTick()
  expect(drawn()).toBeNull()
  scope.stop()
})

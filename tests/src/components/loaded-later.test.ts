import { afterEach, expect, it } from 'vitest'
import { partLater } from '../../../src/components/loaded-later'
import { fakeBridge } from '../fake-bridge'
import { mounted, settled } from '../mounted'

const isTold = (): boolean => document.documentElement.classList.contains('file-missing')

afterEach(() => {
  document.documentElement.removeAttribute('class')
})

it('lets the page say that a file is missing where a part of it cannot be loaded', async () => {
  const part = partLater(() => Promise.reject(new Error('no such file')))
  expect(isTold()).toBe(false)
  const page = await mounted(part, {}, fakeBridge())
  await settled()
  expect(isTold()).toBe(true)
  expect(page.text()).toBe('')
  page.unmount()
})

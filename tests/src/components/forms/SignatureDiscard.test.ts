import { afterEach, beforeEach, expect, it } from 'vitest'
import { localeOf } from '../../../../electron/shared/locales/locale-of'
import SignatureEditor from '../../../../src/components/forms/SignatureEditor.vue'
import { detail } from '../../detail-builder'
import { fakeBridge } from '../../fake-bridge'
import { account, NOW_MS } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

const { mid } = account()

let page: Mounted
beforeEach(async () => {
  const props = { account: account(), detail: detail(), locale: localeOf('en'), nowMs: NOW_MS }
  page = await mounted(SignatureEditor, props, fakeBridge())
  await page.click('Change')
})
afterEach(() => page.unmount())

it('a text that was discarded can be taken back', async () => {
  await page.type('textarea', 'never mind')
  await page.click('Discard')
  expect(page.stores.undo.last?.deed).toEqual({ kind: 'discarded', mid })
  await page.stores.undo.undo()
  await settled()
  expect(page.value('textarea')).toBe('never mind')
  expect(page.root.textContent).not.toContain('Back to my text')
})

it('what was written since is not lost by it', async () => {
  await page.type('textarea', 'never mind')
  await page.click('Discard')
  await page.click('Change')
  await page.type('textarea', 'begun anew')
  await page.stores.undo.undo()
  await settled()
  expect(page.value('textarea')).toBe('never mind')
  await page.click('Back to my text')
  expect(page.stores.page.draft(mid)).toBe('begun anew')
})

it('nothing is offered where nothing was written', async () => {
  await page.click('Discard')
  expect(page.stores.undo.last).toBeNull()
})

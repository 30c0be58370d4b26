import { afterEach, beforeEach, expect, it } from 'vitest'
import { h, ref } from 'vue'
import ModalDialog from '../../../src/components/ModalDialog.vue'
import { fakeBridge } from '../fake-bridge'
import { mounted, settled, type Mounted } from '../mounted'

let page: Mounted
let open: () => void

beforeEach(async () => {
  const dialog = ref<{ open: () => void } | null>(null)
  const around = () => h(ModalDialog, { ref: dialog, title: 'Question' })
  page = await mounted(around, {}, fakeBridge())
  open = () => dialog.value?.open()
})
afterEach(() => page.unmount())

const undo = () => Promise.resolve(true)
const readOut = (): string => page.find('dialog [aria-live]').textContent

it('tells within itself what is done while it is open, as nothing outside is read out', async () => {
  open()
  const region = page.find('dialog [aria-live]')
  page.stores.undo.offer({ kind: 'hidden' }, undo)
  await settled()
  expect(page.find('dialog [aria-live]')).toBe(region)
  expect(readOut()).toBe('Names are hidden now.')
  page.stores.undo.offer({ kind: 'shown' }, undo)
  await settled()
  expect(readOut()).toBe('Names are shown now.')
})

it('tells nothing of what was done before', async () => {
  page.stores.undo.offer({ kind: 'hidden' }, undo)
  open()
  await settled()
  expect(readOut()).toBe('')
})

it('tells nothing while it is closed, where others are told', async () => {
  page.stores.undo.offer({ kind: 'hidden' }, undo)
  await settled()
  expect(readOut()).toBe('')
  open()
  page.stores.undo.offer({ kind: 'shown' }, undo)
  page.find('dialog').dispatchEvent(new Event('close'))
  await settled()
  expect(readOut()).toBe('')
})

import { afterEach, describe, expect, it } from 'vitest'
import { success } from '../../../../electron/bilibili/failure'
import type { Answer } from '../../../../electron/shared/ipc'
import { useSignatureForm } from '../../../../src/components/forms/signature-form'
import { fakeBridge } from '../../fake-bridge'
import { account, glance, view } from '../../glance-builder'
import { mounted, settled, type Mounted } from '../../mounted'

const { mid } = account()

let page: Mounted
afterEach(() => page.unmount())

/** A form whose text is on its way, and what answers it. */
const sentText = async (text: string) => {
  const bridge = fakeBridge()
  bridge.answers['view:read'] = () => success(view({ glance: glance({ accounts: [account()] }) }))
  const answered = Promise.withResolvers<Answer<'signature:update'>>()
  bridge.answers['signature:update'] = () => answered.promise
  const setup = () => {
    const form = useSignatureForm(
      () => mid,
      () => 'old text',
    )
    form.write(text)
    form.confirm()
    void form.send()
    return () => null
  }
  page = await mounted({ setup }, {}, bridge)
  return async () => {
    answered.resolve(success({ kind: 'accepted' }))
    await settled()
  }
}

describe('a signature that was taken', () => {
  it('is a draft no more', async () => {
    const take = await sentText('new text')
    expect(page.stores.page.draft(mid)).toBe('new text')
    await take()
    expect(page.stores.page.draft(mid)).toBeNull()
  })

  it('leaves alone what was begun while it was on its way', async () => {
    const take = await sentText('new text')
    page.stores.page.setDraft(mid, 'a later text')
    await take()
    expect(page.stores.page.draft(mid)).toBe('a later text')
  })
})

import { describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import { success } from '../../../../electron/bilibili/failure'
import type { Answer } from '../../../../electron/shared/ipc'
import { useRealnameReveal } from '../../../../src/components/account/realname-reveal'

const SHOWN = { maskedName: '*晓', maskedNumber: '3*8' }

describe('a revealed name', () => {
  it('is dropped where it was hidden before it came', async () => {
    let finish: (answer: Answer<'realname:show'>) => void = () => undefined
    const scope = effectScope()
    const reveal = scope.run(() =>
      useRealnameReveal(() => new Promise((resolve) => (finish = resolve))),
    )!
    const showing = reveal.show()
    reveal.hide()
    finish(success(SHOWN))
    await showing
    expect(reveal.shown.value).toBeNull()
    expect(reveal.asking.value).toBe(false)
  })

  it('is held no longer than the view that shows it', async () => {
    const scope = effectScope()
    const reveal = scope.run(() => useRealnameReveal(() => Promise.resolve(success(SHOWN))))!
    await reveal.show()
    expect(reveal.shown.value).toEqual(SHOWN)
    scope.stop()
    expect(reveal.shown.value).toBeNull()
  })
})

import { effectScope, nextTick, shallowRef } from 'vue'
import { afterEach, expect, it } from 'vitest'
import { useHistoryAnswer } from '../../../../src/components/history/history-answer'

type Answered = { readonly ok: true; readonly value: string } | { readonly ok: false }

const scope = effectScope()
afterEach(() => scope.stop())

it('drops an answer that was overtaken', async () => {
  const year = shallowRef(2025)
  const waiting: ((answer: Answered) => void)[] = []
  const question = () => new Promise<Answered>((resolve) => waiting.push(resolve))
  const { value, failed } = scope.run(() =>
    useHistoryAnswer(
      () => '7',
      () => [year.value],
      question,
    ),
  )!
  year.value = 2026
  await nextTick()
  waiting[1]!({ ok: true, value: 'of 2026' })
  await nextTick()
  waiting[0]!({ ok: true, value: 'of 2025' })
  await nextTick()
  expect(value.value).toBe('of 2026')
  year.value = 2027
  await nextTick()
  waiting[2]!({ ok: false })
  await nextTick()
  expect([value.value, failed.value]).toEqual(['of 2026', true])
})

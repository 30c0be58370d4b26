import { expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { en } from '../../../electron/shared/locales/en'
import { zhCn } from '../../../electron/shared/locales/zh-cn'
import type { Locale } from '../../../electron/shared/locales/locale'
import { useSpoken } from '../../../src/components/spoken'

it('what was said is said in the language of now', () => {
  const locale = shallowRef<Locale>(en)
  const { text, say } = useSpoken(() => locale.value)
  expect(text.value).toBeNull()
  say(({ undo }) => undo.undone)
  expect(text.value).toBe('Undone.')
  locale.value = zhCn
  expect(text.value).toBe('已撤销。')
  say(null)
  expect(text.value).toBeNull()
})

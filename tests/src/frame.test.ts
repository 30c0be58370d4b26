import { expect, it } from 'vitest'
import { en } from '../../electron/shared/locales/en'
import PageTab from '../../src/components/PageTab.vue'
import html from '../../src/frame.html?raw'
import { fakeBridge } from './fake-bridge'
import { mounted } from './mounted'

/** The page as it is before anything it names is loaded. */
const page = new DOMParser().parseFromString(html.replace(/<(link|script)[^>]*>/g, ''), 'text/html')

const drawings = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('path')].map((path) => path.getAttribute('d'))

it('shows before the first script the tabs that are always there, as they will look', async () => {
  const tabs = await Promise.all(
    (['all', 'history', 'add', 'settings'] as const).map((name) =>
      mounted(PageTab, { name, open: false, locale: en }, fakeBridge()),
    ),
  )
  expect(drawings(page)).toEqual(tabs.flatMap(({ root }) => drawings(root)))
})

it('says nothing before its language is known, and reads nothing out', () => {
  const said = page.body.cloneNode(true)
  if (said instanceof HTMLElement) said.querySelector('.missing')?.remove()
  expect(said.textContent?.trim()).toBe('')
  expect(page.querySelector('.first-frame')?.getAttribute('aria-hidden')).toBe('true')
})

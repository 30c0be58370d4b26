import { afterEach, describe, expect, it } from 'vitest'
import { failed, success } from '../../../../electron/bilibili/failure'
import { en } from '../../../../electron/shared/locales/en'
import { chosenSettings, defaultSettings } from '../../../../electron/shared/settings'
import type { View } from '../../../../electron/shared/view'
import { fakeBridge } from '../../fake-bridge'
import { keepingSetting, type KeepingSetting } from './keeping-setting'

let page: KeepingSetting['page']
afterEach(() => page.unmount())

const words = en.history.keeping

/** Some days are older than whatever is chosen. */
const shown = async (given: Partial<View['settings']> = {}, bridge = fakeBridge()) => {
  bridge.answers['history:would-delete'] = () => success({ coinRows: 800, expRows: 68, days: 434 })
  const made = await keepingSetting(given, bridge)
  ;({ page } = made)
  return { ...made, alert: () => page.root.querySelector('[role=alert]')?.textContent.trim() }
}

describe('the years that are kept', () => {
  it('are fewer only once its user has agreed to what goes', async () => {
    const { asked, question, choose, chosen, answer } = await shown()
    await choose('1')
    expect(asked('history:would-delete')).toEqual([[1]])
    expect(question()).toContain('Keep only the last year?')
    expect(question()).toContain('868 rows of the coin and exp logs, 434 days')
    expect(asked('settings:change')).toEqual([])
    const reads = asked('history:facts').length
    await answer(words.years.confirm)
    expect(asked('settings:change')).toEqual([[{ historyYears: 1 }]])
    expect(asked('history:facts')).toHaveLength(reads + 1)
    expect([question(), chosen()]).toEqual([null, '1'])
  })

  it('stay what they are where its user thinks better of it', async () => {
    const { asked, choose, chosen, answer } = await shown({ historyYears: 5 })
    await choose('2')
    await answer(words.cancel)
    expect(asked('settings:change')).toEqual([])
    expect(chosen()).toBe('5')
  })

  it('are more without a question', async () => {
    const { asked, choose } = await shown({ historyYears: 2 })
    await choose('3')
    await choose('')
    expect(asked('settings:change')).toEqual([[{ historyYears: 3 }], [{ historyYears: null }]])
    expect(asked('history:would-delete')).toEqual([])
  })

  it('are fewer without one where nothing is older', async () => {
    const bridge = fakeBridge()
    bridge.answers['settings:change'] = () =>
      success({ ...chosenSettings(defaultSettings), historyYears: 1 })
    const { asked, question, choose } = await shown({}, bridge)
    bridge.answers['history:would-delete'] = () => success({ coinRows: 0, expRows: 0, days: 0 })
    await choose('1')
    expect(question()).toBeNull()
    expect(asked('settings:change')).toEqual([[{ historyYears: 1 }]])
  })

  it('say why they were not set, and what cannot be told before', async () => {
    const { bridge, choose, chosen, answer, alert } = await shown()
    bridge.answers['settings:change'] = () => failed({ kind: 'not-stored', because: 'full' })
    await choose('3')
    await answer(words.years.confirm)
    expect([alert(), chosen()]).toEqual([en.window.settings.notStored.full, ''])
    bridge.answers['history:would-delete'] = () => failed({ kind: 'cannot-read' })
    await choose('1')
    expect([alert(), chosen()]).toEqual([en.ledger.cannotRead, ''])
  })
})

import { expect, it } from 'vitest'
import { en } from '../../../electron/shared/locales/en'
import { noticeText, type Notice } from '../../../electron/shared/notice'

it.each([
  [{ kind: 'database-set-aside', file: 'glance.db.x' }, en.profile.databaseSetAside('glance.db.x')],
  [{ kind: 'settings-set-aside', file: 's.json.x' }, en.profile.settingsSetAside('s.json.x')],
  [{ kind: 'settings-restored', file: 's.json.x' }, en.profile.settingsRestored('s.json.x')],
  [{ kind: 'read-only' }, en.profile.readOnly],
  [{ kind: 'not-kept' }, en.profile.notKept],
  [{ kind: 'list-rebuilt', accounts: 3 }, en.profile.rebuilt(3)],
] satisfies [Notice, string][])('%j is one sentence of its own', (notice, sentence) => {
  expect(noticeText(notice, en)).toBe(sentence)
})

import { EventEmitter } from 'node:events'
import type { App, MenuItemConstructorOptions } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { choiceMenu } from '../../../../electron/main/window/choice-menu'
import {
  giveTextMenus,
  hiddenFieldMenu,
  textMenu,
} from '../../../../electron/main/window/text-menu'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'

type Template = readonly MenuItemConstructorOptions[]

const desktop = vi.hoisted(() => ({
  windows: new Map<object, object>(),
  opened: [] as { template: Template; given: object }[],
}))

vi.mock('electron', () => ({
  BrowserWindow: { fromWebContents: (one: object) => desktop.windows.get(one) ?? null },
  Menu: {
    buildFromTemplate: (template: Template) => ({
      template,
      popup: (given: object) => desktop.opened.push({ template, given }),
    }),
  },
}))

beforeEach(() => {
  desktop.opened.length = 0
})

const ALL = {
  canUndo: true,
  canRedo: true,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canSelectAll: true,
}
const place = (given: object = {}) => ({
  isEditable: true,
  selectionText: '',
  editFlags: ALL,
  ...given,
})
const lines = (template: Template | null) =>
  template?.map(({ role, label, enabled, type }) =>
    role === undefined ? type : `${role} ${label ?? ''}${enabled === false ? ' off' : ''}`,
  )

describe('the menu of a text', () => {
  it('is, in a field, what every program has there, in the language of the app', () => {
    expect(lines(textMenu(place(), en))).toEqual([
      'undo Undo',
      'redo Redo',
      'separator',
      'cut Cut',
      'copy Copy',
      'paste Paste',
      'separator',
      'selectAll Select All',
    ])
    expect(lines(textMenu(place(), zhCn))).toContain('paste 粘贴')
  })

  it('offers what Chromium says is possible, and so takes nothing out of a password', () => {
    const editFlags = { ...ALL, canUndo: false, canCut: false, canCopy: false }
    const offered = lines(textMenu(place({ editFlags }), en))
    expect(offered).toEqual(
      expect.arrayContaining(['undo Undo off', 'cut Cut off', 'copy Copy off']),
    )
    expect(offered).toContain('paste Paste')
  })

  it('copies what was marked elsewhere, and is not there where nothing was', () => {
    const page = { isEditable: false, selectionText: '40/65' }
    expect(lines(textMenu(place(page), en))).toEqual(['copy Copy'])
    expect(textMenu(place({ isEditable: false, selectionText: ' \n' }), en)).toBeNull()
  })

  it('opens in the window of whatever page is clicked, also of one that comes later', () => {
    const app = new EventEmitter()
    giveTextMenus(app as unknown as Pick<App, 'on'>, () => en)
    const [contents, window] = [new EventEmitter(), { name: 'window' }]
    desktop.windows.set(contents, window)
    app.emit('web-contents-created', {}, contents)
    const byKey = { x: 5, y: 6, menuSourceType: 'keyboard' }
    contents.emit('context-menu', {}, { ...place(), ...byKey })
    contents.emit('context-menu', {}, { ...place({ isEditable: false }), ...byKey })
    expect(desktop.opened.map(({ given }) => given)).toEqual([
      { window, x: 5, y: 6, sourceType: 'keyboard' },
    ])
    desktop.windows.clear()
    contents.emit('context-menu', {}, { ...place(), x: 5, y: 6 })
    expect(desktop.opened).toHaveLength(1)
  })
})

/** A window whose menu is clicked at a line, and gone then. */
const windowThatClicks = (line: string | null) => ({
  popUp: (template: Template, at: object, gone: () => void) => {
    desktop.opened.push({ template, given: at })
    const clicked = template.find(({ label }) => label === line)?.click as (() => void) | undefined
    clicked?.()
    gone()
  },
})

it('a field whose text is hidden takes, and gives nothing', async () => {
  await hiddenFieldMenu(windowThatClicks(null), en, { x: 1, y: 2 })
  const offered = lines(desktop.opened[0]?.template ?? null)
  expect(offered).toEqual(expect.arrayContaining(['cut Cut off', 'copy Copy off', 'paste Paste']))
  expect(desktop.opened[0]?.given).toEqual({ x: 1, y: 2 })
})

describe('a menu of choices', () => {
  const groups = [
    [{ choice: 1, label: 'One' }],
    [
      { choice: 2, label: 'Two', enabled: false },
      { choice: 3, label: 'Three' },
    ],
  ]
  const AT = { x: 1, y: 2 }

  it('resolves with what was clicked once it is gone, or with nothing', async () => {
    expect(await choiceMenu(windowThatClicks('Three'))(groups, AT)).toBe(3)
    expect(await choiceMenu(windowThatClicks(null))(groups, AT)).toBeNull()
    expect(
      desktop.opened[0]?.template.map(({ label, type, enabled }) => [label ?? type, enabled]),
    ).toEqual([
      ['One', true],
      ['separator', undefined],
      ['Two', false],
      ['Three', true],
    ])
  })
})

import type { Page } from 'playwright-core'

import { NotImplemented } from './not-implemented.ts'
import type { DesktopState } from './stand-in-desktop.ts'

/** What an item of this role does to the page that has the focus. */
export async function playRole(role: string, page: Page, desktop: DesktopState): Promise<void> {
  if (role === 'copy' || role === 'cut') {
    const taken = await page.evaluate(takeSelection, role)
    if (taken !== null) desktop.clipboard = taken
    return
  }
  const command = commands.get(role)
  if (command === undefined) throw new NotImplemented(`the role '${role}' of a menu item`)
  const text = role === 'paste' ? desktop.clipboard : ''
  await page.evaluate(perform, [role, command, text] as const)
}

const commands = new Map([
  ['undo', 'undo'],
  ['redo', 'redo'],
  ['paste', 'insertText'],
  ['selectAll', 'selectAll'],
])

interface Focused {
  readonly value?: string
  readonly type?: string
  readonly selectionStart?: number | null
  readonly selectionEnd?: number | null
  readonly dispatchEvent: (event: object) => boolean
}

interface Surroundings {
  readonly document: {
    readonly activeElement: Focused
    readonly execCommand: (name: string, ui: boolean, text: string) => boolean
  }
  readonly getSelection: () => unknown
  readonly ClipboardEvent: new (name: string, options: object) => object
}

// Both run in the page, and use nothing of this file.
function takeSelection(role: string): string | null {
  const page = globalThis as unknown as Surroundings
  const { activeElement } = page.document
  const asked = new page.ClipboardEvent(role, { bubbles: true, cancelable: true })
  if (!activeElement.dispatchEvent(asked) || activeElement.type === 'password') return null
  const { value, selectionStart, selectionEnd } = activeElement
  const taken =
    value === undefined
      ? String(page.getSelection())
      : value.slice(selectionStart ?? 0, selectionEnd ?? 0)
  if (taken === '') return null
  if (role === 'cut') page.document.execCommand('delete', false, '')
  return taken
}

function perform([role, command, text]: readonly [string, string, string]): void {
  const page = globalThis as unknown as Surroundings
  const { activeElement } = page.document
  const asked = new page.ClipboardEvent(role, { bubbles: true, cancelable: true })
  if (role === 'paste' && !activeElement.dispatchEvent(asked)) return
  page.document.execCommand(command, false, text)
}

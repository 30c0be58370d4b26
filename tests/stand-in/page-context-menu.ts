/** What a page tells of a right click, or of the Menu key, that it did not answer itself. */
export interface ToldContextMenu {
  readonly x: number
  readonly y: number
  readonly linkURL: string
  readonly linkText: string
  readonly pageURL: string
  readonly isEditable: boolean
  readonly selectionText: string
  readonly formControlType: string
  readonly menuSourceType: 'mouse' | 'keyboard'
  readonly editFlags: Readonly<
    Record<'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll', boolean>
  >
}

interface Field {
  readonly value: string
  readonly type: string
  readonly localName: string
  readonly readOnly: boolean
  readonly disabled: boolean
  readonly selectionStart: number | null
  readonly selectionEnd: number | null
}

interface Place {
  readonly closest: (selector: string) => (Place & Partial<Field>) | null
  readonly isContentEditable: boolean
  readonly href: string
  readonly textContent: string
}

interface Click {
  readonly target: Place
  readonly clientX: number
  readonly clientY: number
  /** The right button; the keyboard has none. */
  readonly button: number
  readonly defaultPrevented: boolean
  readonly preventDefault: () => void
}

interface Surroundings {
  readonly location: { readonly href: string }
  readonly document: { readonly queryCommandEnabled: (name: string) => boolean }
  readonly getSelection: () => unknown
  readonly addEventListener: (name: string, listener: (click: Click) => void) => void
}

/**
 * Tells of every wish for a menu that no listener of the page has prevented, as Electron does. Its
 * source text runs in the page, so it uses nothing of this file. What stops the event on its way is
 * not heard of; Electron would hear of it.
 */
export function watchContextMenus(tell: (told: ToldContextMenu) => void): void {
  // The page's global object; this project has no DOM types outside the window.
  const page = globalThis as unknown as Surroundings
  const kinds = 'textarea, input:not([type=checkbox], [type=radio], [type=button], [type=range])'
  const fieldOf = (target: Place): Field | null => target.closest(kinds) as Field | null
  const selectedIn = (field: Field): string =>
    field.type === 'password'
      ? ''
      : field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
  const kindOf = (field: Field | null): string => {
    if (field === null) return 'none'
    return field.localName === 'textarea' ? 'text-area' : `input-${field.type}`
  }
  const flagsOf = (isEditable: boolean, selected: boolean): ToldContextMenu['editFlags'] => {
    const can = (name: string): boolean => isEditable && page.document.queryCommandEnabled(name)
    return {
      canUndo: can('undo'),
      canRedo: can('redo'),
      canCut: isEditable && selected,
      canCopy: selected,
      canPaste: isEditable,
      canSelectAll: true,
    }
  }
  const linkOf = (target: Place): Pick<ToldContextMenu, 'linkURL' | 'linkText'> => {
    const link = target.closest('a[href]')
    return { linkURL: link?.href ?? '', linkText: link?.textContent ?? '' }
  }
  page.addEventListener('contextmenu', (click) => {
    if (click.defaultPrevented) return
    // Chromium's own menu, which Electron does not have.
    click.preventDefault()
    const { target } = click
    const field = fieldOf(target)
    const isEditable =
      field === null ? target.isContentEditable : !field.readOnly && !field.disabled
    const selectionText = field === null ? String(page.getSelection()) : selectedIn(field)
    tell({
      x: click.clientX,
      y: click.clientY,
      ...linkOf(target),
      pageURL: page.location.href,
      isEditable,
      selectionText,
      formControlType: kindOf(field),
      menuSourceType: click.button === 2 ? 'mouse' : 'keyboard',
      editFlags: flagsOf(isEditable, selectionText !== ''),
    })
  })
}

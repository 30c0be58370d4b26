import type { MenuItemConstructorOptions } from 'electron'
import type { MenuPlace } from '../../shared/menu-place'
import type { MainWindow } from './window'

/** A line of a menu. */
export interface MenuChoice<Choice> {
  readonly choice: Choice
  readonly label: string
  readonly enabled?: boolean
}

/** The lines of a menu, a rule between two groups. */
export type MenuChoices<Choice> = readonly (readonly MenuChoice<Choice>[])[]

/** Opens a menu over the window; resolves with what was chosen, `null` for nothing, once it is gone. */
export type ChoiceMenu = <Choice>(
  choices: MenuChoices<Choice>,
  at: MenuPlace,
) => Promise<Choice | null>

/** Menus of the window whose lines the window does not do itself. */
export const choiceMenu =
  (window: Pick<MainWindow, 'popUp'>): ChoiceMenu =>
  <Choice>(choices: MenuChoices<Choice>, at: MenuPlace) =>
    new Promise<Choice | null>((resolve) => {
      const chosen: { last: Choice | null } = { last: null }
      const item = ({
        choice,
        label,
        enabled,
      }: MenuChoice<Choice>): MenuItemConstructorOptions => ({
        label,
        enabled: enabled ?? true,
        click: () => {
          chosen.last = choice
        },
      })
      const template = choices.flatMap((group, index): MenuItemConstructorOptions[] =>
        index === 0 ? group.map(item) : [{ type: 'separator' }, ...group.map(item)],
      )
      // On every system the click comes before the menu is said to be gone.
      window.popUp(template, at, () => {
        resolve(chosen.last)
      })
    })

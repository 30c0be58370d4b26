import type { ReadItem } from '../stand-in/stand-in-menu'
import type { LaunchedApp } from './driver/app-launch'

/** A menu as its user reads it; what cannot be clicked stands in parentheses. */
export const linesOf = (items: readonly ReadItem[]): readonly string[] =>
  items.map(({ type, label, enabled }) => {
    if (type === 'separator') return '—'
    return enabled ? label : `(${label})`
  })

/** What stands in the row of an account below its name. */
export const rowOf = async (app: LaunchedApp, name: string): Promise<readonly string[]> =>
  linesOf((await itemOf(app, name)).items)

/** The row of an account; throws where there is none, or several. */
export const itemOf = async (app: LaunchedApp, name: string): Promise<ReadItem> => {
  const menu = await app.menu()
  const [found, ...others] = menu.filter(({ label }) => label.includes(name))
  if (found === undefined || others.length > 0) throw new Error(`no row of ${name} alone`)
  return found
}

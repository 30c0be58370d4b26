import type { MenuPlace } from '../../electron/shared/menu-place'

/** Where a menu is wanted: at the pointer, or at what has the focus where it was the keyboard. */
export const clickPlace = ({ clientX, clientY }: MouseEvent): MenuPlace => ({
  x: Math.max(0, Math.round(clientX)),
  y: Math.max(0, Math.round(clientY)),
})

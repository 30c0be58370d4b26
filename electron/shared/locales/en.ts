import { enContextMenu } from './context-menu-en'
import { enTray } from './tray-en'
import { enApp } from './app-en'
import { enCommand, enUpstream, enUsage } from './command-en'
import type { MainLocale } from './locale'
import { pageEn } from './page-en'

/** English. */
export const en: MainLocale = {
  ...pageEn,
  command: { ...enCommand, usage: enUsage },
  contextMenu: enContextMenu,
  tray: enTray,
  app: enApp,
  upstream: enUpstream,
}

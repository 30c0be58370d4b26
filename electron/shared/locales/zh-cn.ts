import { zhCnContextMenu } from './context-menu-zh-cn'
import { zhCnTray } from './tray-zh-cn'
import { zhCnApp } from './app-zh-cn'
import { zhCnCommand, zhCnUpstream, zhCnUsage } from './command-zh-cn'
import type { MainLocale } from './locale'
import { pageZhCn } from './page-zh-cn'

/** 简体中文. */
export const zhCn: MainLocale = {
  ...pageZhCn,
  command: { ...zhCnCommand, usage: zhCnUsage },
  contextMenu: zhCnContextMenu,
  tray: zhCnTray,
  app: zhCnApp,
  upstream: zhCnUpstream,
}

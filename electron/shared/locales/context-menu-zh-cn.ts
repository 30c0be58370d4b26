import type { ContextMenuWords } from './context-menu-words'

/** The menus of a right click. */
export const zhCnContextMenu: ContextMenuWords = {
  open: '打开',
  refresh: '刷新',
  pause: '暂停',
  resume: '继续',
  copyName: '复制昵称',
  copyMid: '复制 UID',
  copyToday: '复制今日进度',
  openSpace: '在浏览器中打开个人空间',
  openLink: '在浏览器中打开',
  copyLink: '复制链接',
}

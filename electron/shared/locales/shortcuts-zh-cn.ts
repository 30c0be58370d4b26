import type { ShortcutsWords } from './shortcuts-words'

/** The keys of the window. */
export const zhCnShortcuts: ShortcutsWords = {
  title: '键盘快捷键',
  what: {
    refresh: '刷新全部账号',
    tab: '按位置打开标签',
    add: '添加账号',
    settings: '设置',
    search: '在本页搜索',
    mask: '隐藏或显示名称',
    sheet: '显示此列表',
  },
  tabs: '方向键可在标签和日历的日期间移动；焦点在拖动手柄上时，可移动账号的位置。',
  close: '关闭',
  open: '键盘快捷键',
}

import type { ShortcutsWords } from './shortcuts-words'

/** The keys of the window. */
export const zhCnShortcuts: ShortcutsWords = {
  title: '键盘快捷键',
  what: {
    refresh: '刷新全部账号',
    tab: '按位置打开标签页',
    add: '添加账号',
    settings: '设置',
    search: '在本页搜索',
    mask: '隐藏或显示昵称',
    undo: '撤销刚才的更改',
    sheet: '显示此列表',
  },
  tabs: '方向键可在标签页之间、日历的日期之间移动；焦点在拖动手柄上时，可移动账号的位置。菜单键、Shift+F10 或鼠标右键可打开账号的菜单。',
  close: '关闭',
  open: '键盘快捷键',
}

import type { AppWords } from './app-words'

/** What the app itself says: its menu, its dialogs. */
export const zhCnApp: AppWords = {
  about: (app) => `关于 ${app}`,
  hide: (app) => `隐藏 ${app}`,
  hideOthers: '隐藏其他',
  showAll: '全部显示',
  quitApp: (app) => `退出 ${app}`,
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '拷贝',
  paste: '粘贴',
  selectAll: '全选',
  windowMenu: '窗口',
  minimize: '最小化',
  close: '关闭',
  pageCrashes: 'Bili Glance 的窗口连续崩溃，已停止重新打开。',
  stillWatching: '账号数据仍在后台刷新，已输入的内容也已保留。',
  openAgain: '重新打开',
  quit: '退出',
  pageHangs: 'Bili Glance 的窗口没有响应。',
  wait: '继续等待',
  loadAgain: '重新加载',
}

import type { SettingsIndexWords } from './settings-index-words'

/** How one finds one's way through the settings. */
export const zhCnSettingsIndex: SettingsIndexWords = {
  label: '设置分类',
  search: '搜索设置',
  nothingFound: (query) => `没有找到与“${query}”有关的设置。`,
  section: {
    accounts: '账号',
    reminders: '提醒',
    tray: '托盘与启动',
    appearance: '外观',
    privacy: '隐私',
    network: '网络',
    data: '数据',
    about: '关于',
  },
  accounts: {
    title: '我的账号',
    text: '账号的名称、颜色、提醒和登录在各自页面的“管理账号”里设置；顺序在“全部账号”页面调整。',
  },
  names: '昵称与头像',
}

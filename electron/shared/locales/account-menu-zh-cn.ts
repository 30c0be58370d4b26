import type { AccountMenuWords } from './account-menu-words'

/** Rename, move, pause and remove an account. */
export const zhCnAccountMenu: AccountMenuWords = {
  open: '管理账号',
  name: '在本程序中的名称',
  nameHint: (bilibiliName) => `留空则使用 B 站昵称：${bilibiliName}`,
  rename: '重命名',
  pause: '暂停',
  resume: '继续',
  pauseHint: '暂停后不再向 B 站获取该账号的数据，登录凭证会保留。',
  resumeHint: '已暂停：不向 B 站获取该账号的数据。',
  signInAgain: '重新登录',
  signInHint: '扫码、B 站登录页或 Cookie 均可；名称、排序和历史记录都会保留。',
  remove: '从本程序移除…',
  removeHint: '只删除本机上的内容：不会通知 B 站，也不会退出任何登录。',
  removeTitle: (name) => `从本程序移除“${name}”？`,
  removeHere: '这台电脑上的以下内容会被删除，无法恢复：',
  removeParts: ['钥匙串中的登录凭证', '自定义的名称和排序', '最近一次读取的数据、历史签名和头像'],
  removeKept:
    '它的历史记录（硬币、经验、等级）仍保留在这台电脑上，以便重新登录后继续。可以在设置的“历史记录”中删除。',
  removeNotThere:
    '不会通知 B 站：账号本身不受影响，那里的登录会继续有效。如需结束登录，请先“在 B 站退出登录”。',
  removeConfirm: '从本程序移除',
  removing: '正在移除…',
  cancel: '取消',
  trouble: {
    full: '磁盘已满，未作任何更改。请腾出空间后重试。',
    'read-only': '配置目录无法写入，未作任何更改。',
    keychain: '钥匙串操作失败，未作任何更改。请解锁钥匙串后重试。',
    'no-account': '该账号已不在列表中。',
    unexpected: '发生了意外错误，请重试。',
  },
}

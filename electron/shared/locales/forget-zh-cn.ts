import type { ForgetWords } from './forget-words'

/** Forgetting everything that is kept on this computer, and the proof of it. */
export const zhCnForget: ForgetWords = {
  title: '清除全部数据',
  hint: '删除本程序保存在这台电脑上的一切，然后重新检查并告诉你是否还有残留。',
  open: '清除全部数据…',
  question: '清除这台电脑上的全部数据？',
  here: '以下内容会被删除，无法恢复：',
  parts: [
    '所有账号，以及钥匙串中的登录凭证',
    '已获取的全部数据，包括历史记录、历史签名和头像',
    '设置、日志，以及另存的备份文件',
    '窗口的浏览器内核存储的内容',
  ],
  notThere: '不会通知 B 站，那里的登录会继续有效。如需结束登录，请先逐个“在 B 站退出登录”。',
  sure: '是的，全部删除',
  confirm: '立即清除全部数据',
  working: '正在清除…',
  cancel: '取消',
  close: '关闭',
  done: '已清除全部数据',
  partlyDone: '部分数据未能清除',
  accounts: (accounts) =>
    accounts === 0 ? '列表中没有账号。' : `已从列表中移除 ${accounts} 个账号。`,
  keychain: (deleted) => `已删除 ${deleted} 条钥匙串条目；重新读取钥匙串，没有残留。`,
  rows: '数据库已清空；重新读取，没有残留。',
  files: (files) => `已删除或清空其他文件 ${files} 个。`,
  smaller: (size) => `配置目录中的文件减少了 ${size} kB。`,
  browser: '窗口浏览器内核的存储和缓存已清空。',
  left: {
    keychain: (entries) => `钥匙串中还有 ${entries} 条条目，请再清除一次。`,
    keychainUnknown:
      '无法访问钥匙串，其中可能还有名为“bili-glance”的条目。钥匙串恢复可用后，请再清除一次。',
    rows: (rows) => `数据库中还有 ${rows} 行数据，请再清除一次。`,
    database: {
      full: '数据库已清空，但磁盘空间不足，无法重写文件，其中可能留有痕迹。请腾出空间后再清除一次。',
      busy: '数据库已清空，但另一个 Bili Glance 正在读取它，文件中可能留有痕迹。请将其退出后再清除一次。',
      other: '数据库已清空，但无法重写文件，其中可能留有痕迹。请再清除一次。',
    },
    files: (names) => `配置目录中的以下文件无法删除，请手动删除：${names}`,
    launch: '开机启动项未能移除，系统仍会在登录时启动本程序。请在系统的启动项列表里关闭它。',
    browser: '窗口浏览器内核的存储未能清空，其中从未保存过登录凭证。请重新启动程序后再清除一次。',
  },
  trouble: {
    keychain: {
      locked: '钥匙串已锁定，账号、数据和文件都未改动。请解锁后重试。',
      silent: '钥匙串没有响应，账号、数据和文件都未改动。请解锁或重新启动钥匙串后重试。',
      refused: '钥匙串拒绝删除某个条目，其他条目可能已被删除；数据和文件未改动。请重试。',
    },
    busy: '另一个 Bili Glance 一直在访问 B 站，没有删除任何内容。请将其退出后重试。',
    full: '磁盘空间不足，无法删除数据库中的内容，数据和文件未改动。请腾出空间后重试。',
    'read-only': '配置目录无法写入，数据和文件无法删除，均未改动。',
    unexpected: '发生了意外错误，无法确定删除了哪些内容，请重试。',
  },
}

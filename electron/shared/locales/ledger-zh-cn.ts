import type { LedgerWords } from './ledger-words'

/** What is to be told of the history that is kept for good. */
export const zhCnLedger: LedgerWords = {
  setAside: (file) =>
    `历史记录无法读取，已另存为 ${file}，并新建了记录；最近一周的内容会从 B 站重新取回。`,
  restored: (file, day) =>
    `${file === null ? '历史记录不见了，' : `历史记录无法读取，已另存为 ${file}，`}现已恢复 ${day} 的备份；之后的内容缺失，其中最近一周会从 B 站重新取回。`,
  newer: '历史记录来自更新版本的程序，已原样保留，不会写入任何内容。请更新程序。',
  notKept: {
    full: '磁盘已满，历史记录暂时无法写入。腾出空间后会自动继续。',
    'read-only': '历史记录无法写入。配置目录恢复可写后会自动继续。',
    other: '历史记录暂时无法写入，会自动重试。',
  },
  cannotRead: '历史记录无法读取。',
  noneOf: (mid) => `没有账号 ${mid} 的历史记录。`,
  holdsViewing: '导出内容包含投币的视频，但不含登录凭证。',
}

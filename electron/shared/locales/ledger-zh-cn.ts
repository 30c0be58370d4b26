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
  title: '历史记录',
  hint: 'B 站的硬币记录只保留一周。本程序会把它一直保存在这台电脑上，连同每天的经验、等级和大会员变化。',
  masked: '隐去账号与视频编号',
  maskedText: '适合需要给别人看的文件。',
  saveJson: '保存全部内容（JSON）…',
  saveCsv: '保存硬币记录（CSV 表格）…',
  saved: (file, accounts) => `已保存为 ${file}，共 ${accounts} 个账号。`,
  notWritten: {
    full: '磁盘已满，未保存任何内容。',
    'read-only': '该目录无法写入，请另选位置；未保存任何内容。',
    other: '文件无法写入，请另选位置；未保存任何内容。',
  },
  cannotRead: '历史记录无法读取。',
  noneOf: (mid) => `没有账号 ${mid} 的历史记录。`,
  holdsViewing: '导出内容包含投币的视频，但不含登录凭证。',
}

import type { LedgerWords } from './ledger-words'

/** What is to be told of the history that is kept for good. */
export const zhCnLedger: LedgerWords = {
  setAside: (file) =>
    `历史记录无法读取，已另存为 ${file}，并新建了记录；最近一周的内容会从 B 站重新取回。`,
  restored: (file, day) =>
    `${file === null ? '历史记录文件已丢失，' : `历史记录无法读取，已另存为 ${file}，`}现已恢复 ${day} 的备份；之后的内容缺失，其中最近一周会从 B 站重新取回。`,
  newer: '历史记录来自更新版本的程序，已原样保留，不会写入任何内容。请更新程序。',
  notKept: {
    full: '磁盘已满，历史记录暂时无法写入。腾出空间后会自动继续。',
    'read-only': '历史记录无法写入。配置目录恢复可写后会自动继续。',
    other: '历史记录暂时无法写入，会自动重试。',
  },
  title: '历史记录',
  hint: 'B 站的硬币记录只保留一周。本程序会把它一直保存在这台电脑上，连同每天的经验、等级和大会员变化。',
  masked: '隐去账号与视频编号',
  maskedText: '适合需要给别人看的文件，但这样的文件无法添加到另一台电脑。隐藏昵称期间默认开启。',
  maskedAsNames:
    '程序正在隐藏昵称，因此隐去了账号与视频编号。这样的文件无法再添加回来；如需完整内容，请使用 --unmasked。',
  saveJson: '保存全部内容（JSON）…',
  saveCsv: '保存硬币记录（CSV 表格）…',
  saved: (file, accounts) => `已保存为 ${file}，共 ${accounts} 个账号。`,
  notWritten: {
    full: '磁盘已满，未保存任何内容。',
    'read-only': '该目录无法写入，请另选位置；未保存任何内容。',
    other: '文件无法写入，请另选位置；未保存任何内容。',
  },
  adding: {
    title: '合并另一台电脑的历史记录',
    hint: '选择在那台电脑上保存的 JSON 文件。已有的内容不会重复添加。',
    choose: '选择文件…',
    would: (file) => `${file} 将会添加：`,
    account: (name, rows, days) => `${name}：硬币与经验记录 ${rows} 条，每日情况 ${days} 天`,
    others: (accounts) =>
      `其中 ${accounts} 个账号不在你的列表中，不会添加。如需添加，请先登录这些账号。`,
    add: '添加',
    cancel: '取消',
    done: (accounts) => `已合并 ${accounts} 个账号的历史记录。`,
    trouble: {
      'no-file': '该文件无法读取，未作任何更改。',
      'too-large': '该文件过大，不像是历史记录，未作任何更改。',
      'not-ours': '该文件不是 Bili Glance 保存的 JSON 历史记录，未作任何更改。',
      newer: '该文件来自更新版本的程序。请更新程序，未作任何更改。',
      masked: '该文件保存时隐去了账号，无法得知属于谁。请重新保存，不要隐去账号。',
      damaged: '该文件中有明显错误的内容，因此没有添加任何内容。',
      'other-accounts': '文件中的账号都不在你的列表中。请先登录，未作任何更改。',
      'not-chosen': '请重新选择文件，未作任何更改。',
    },
    notWritten: {
      full: '磁盘已满。已合并的内容会保留，腾出空间后可再次合并，不会重复添加。',
      'read-only': '历史记录无法写入，请恢复配置目录的写入权限后再次合并。',
      other: '历史记录暂时无法写入。已合并的内容会保留，请稍后再次合并，不会重复添加。',
    },
  },
  cannotRead: '历史记录无法读取。',
  noneOf: (mid) => `没有账号 ${mid} 的历史记录。`,
  holdsViewing: '导出内容包含投币的视频，但不含登录凭证。',
}

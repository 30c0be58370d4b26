import { numberText } from '../amount-wording'
import type { HistoryKeepingWords } from './history-keeping-words'

const amount = (rows: number, days: number): string =>
  `硬币与经验记录 ${numberText(rows)} 条，每日情况 ${numberText(days)} 天`

/** How much history is kept. */
export const zhCnHistoryKeeping: HistoryKeepingWords = {
  title: '保留多少',
  size: (size) => `历史记录占用 ${size}。`,
  inMemory: '这份历史记录仅保存在内存中，不占用磁盘空间。',
  years: {
    label: '保留',
    all: '全部',
    last: (years) => `最近 ${years} 年`,
    hint: '更早的内容每天清理一次，删除后无法恢复。选择保留全部时，不会删除任何内容。',
    question: (years) => `只保留最近 ${years} 年？`,
    wouldGo: (rows, days) => `所有账号中更早的内容：${amount(rows, days)}。`,
    forGood:
      '这些内容会立即删除，今后超过期限的内容也会陆续删除。B 站上已经没有这些记录了。如果还想留着，请先保存全部内容（JSON）。',
    confirm: '删除更早的内容',
    working: '正在删除…',
  },
  accounts: {
    title: '按账号',
    hint: '从本程序移除账号时会保留其历史记录，可以在这里删除。',
    none: '还没有任何记录。',
    kept: amount,
    since: (day) => `自 ${day} 起`,
    remove: '删除…',
    question: (name) => `删除“${name}”的历史记录？`,
    goes: (rows, days) =>
      `以下内容会被永久删除：${amount(rows, days)}，以及等级、大会员和登录状态的变化。B 站上只能查到其中最近一周的内容。`,
    backupsToo: '备份中也不会保留：会重新生成一份不含它的备份。',
    stays:
      '账号本身仍保持登录。下次查询起会重新开始记录，最近一周的硬币与经验记录会从 B 站重新取回。',
    last: '该账号已不在列表中，这些内容不会再取回。',
    confirm: '删除历史记录',
    working: '正在删除…',
    done: (name) => `“${name}”的历史记录已删除，备份中也不再保留。`,
    traces: '文件暂时无法重新写入，在程序退出之前，其中可能仍有残留。',
    aside: (names) => `之前另存的文件中可能还有这些内容，如不需要，请在配置目录中删除：${names}`,
  },
  backups: {
    title: '备份',
    hint: '每周在存入新内容后备份一次并校验，同时保留上一份备份。',
    none: '还没有备份。',
    goBack: '恢复…',
    question: (date) => `恢复到 ${date} 的备份？`,
    whatGoes:
      '历史记录会回到当时的样子，之后的内容会缺失，其中最近一周的硬币与经验记录会从 B 站重新取回。',
    whatStays: '不会丢失任何内容：现有的历史记录会以今天的日期另存在旁边。',
    confirm: '恢复这份备份',
    working: '正在恢复…',
    done: (date, file) =>
      `已恢复 ${date} 的历史记录。${file === null ? '' : `原有内容已另存为 ${file}。`}`,
  },
  cancel: '取消',
  notWritten: {
    full: '磁盘已满，历史记录保持原样。请腾出空间后重试。',
    'read-only': '配置目录无法写入，历史记录保持原样。',
    other: '文件暂时无法更改，历史记录保持原样。可能有另一个 Bili Glance 正在读取，请稍后重试。',
  },
  noBackup: '这份备份已不存在或已损坏，历史记录保持原样。',
}

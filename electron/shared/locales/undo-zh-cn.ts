import type { UndoWords } from './undo-words'

/** What was just done, and taking it back. */
export const zhCnUndo: UndoWords = {
  region: '刚才的更改',
  undo: '撤销',
  close: '收起',
  paused: (name) => `已暂停“${name}”。`,
  resumed: (name) => `已恢复“${name}”。`,
  renamed: (name) => `账号名称已改为“${name}”。`,
  painted: (name) => `已更改“${name}”的颜色。`,
  reminding: (name) => `已更改“${name}”的提醒。`,
  snoozed: (name) => `30 分钟内不提醒“${name}”今天的任务。`,
  notToday: (name) => `今天不再提醒“${name}”的任务。`,
  discarded: (name) => `已放弃“${name}”的签名修改。`,
  hidden: '已隐藏昵称。',
  shown: '已显示昵称。',
  setting: {
    language: '已更改语言。',
    reminders: '已更改提醒开关。',
    reminderTimes: '已更改提醒时间。',
    proxy: '已更改连接方式。',
  },
  undone: '已撤销。',
  failed: '撤销失败，一切保持现状。请到原来的位置手动改回。',
}

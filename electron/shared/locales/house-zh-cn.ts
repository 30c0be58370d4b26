import type { HouseWords } from './house-words'

/** Moving to another computer. */
export const zhCnHouse: HouseWords = {
  title: '迁移到另一台电脑',
  hint: '把设置、账号（名称、颜色、排序和提醒）以及全部历史记录保存为一个文件。文件中不含登录信息，在另一台电脑上需要重新登录每个账号。',
  holds: '文件会透露你有哪些账号、给哪些视频投过币，请妥善保管。',
  save: '保存迁移文件…',
  saved: (file, accounts) => `已保存为 ${file}，共 ${accounts} 个账号。`,
  moveIn: '迁移到这台电脑',
  moveInHint: '选择在另一台电脑上保存的迁移文件。这里已有的登录不受影响。',
  choose: '选择迁移文件…',
  would: (file) => `${file} 将导入以下内容：`,
  account: (name, rows, days) => `${name}：硬币与经验记录 ${rows} 条，每日情况 ${days} 天`,
  listed: '已在列表中，名称、颜色、排序和提醒以文件为准。',
  waits: '新账号，将加入列表，等待你登录。',
  settings: (settings) => (settings === 0 ? '设置与这里相同。' : `将更改 ${settings} 项设置。`),
  others: (accounts) => `另有 ${accounts} 个已移除账号的历史记录会一并导入。`,
  move: '开始迁移',
  cancel: '取消',
  done: (accounts, waiting) =>
    waiting === 0
      ? `已迁移 ${accounts} 个账号。`
      : `已迁移 ${accounts} 个账号，其中 ${waiting} 个等待登录，请在各账号的页面中登录。`,
  notWritten: {
    full: '磁盘已满，设置和账号保持原样。已合并的历史记录会保留，腾出空间后可再次迁移，不会重复添加。',
    'read-only': '配置目录无法写入，设置和账号保持原样。请恢复写入权限后再次迁移。',
    other: '历史记录暂时无法写入，设置和账号保持原样。请稍后再次迁移，不会重复添加。',
  },
  halfMoved: {
    full: '磁盘已满：设置已改为文件中的内容，账号未能迁移。请腾出空间后再次迁移。',
    'read-only':
      '配置目录无法写入：设置已改为文件中的内容，账号未能迁移。请恢复写入权限后再次迁移。',
  },
  trouble: {
    'not-ours':
      '该文件不是 Bili Glance 保存的迁移文件，未作任何更改。单独保存的历史记录请在“历史记录”中合并。',
    'too-large': '该文件过大，不像是迁移文件，未作任何更改。',
  },
}

import { zhCnClock } from './clock-zh-cn'
import type { ProfileWords } from './profile-words'

/** What is to be told of the files and the clock of this computer. */
export const zhCnProfile: ProfileWords = {
  databaseSetAside: (file) => `已保存的数据无法读取，已另存为 ${file}，并新建了数据文件。`,
  settingsSetAside: (file) => `设置无法读取，已另存为 ${file}，现使用默认设置。`,
  settingsRestored: (file) => `设置无法读取，已另存为 ${file}，并恢复了上次正常的设置。`,
  readOnly: '配置目录无法写入，仅显示已保存的内容。',
  diskFull: '磁盘已满，仅显示已保存的内容。请腾出空间后重新启动。',
  cannotAdd: '配置目录无法写入，不能添加账号，未保存任何内容。',
  newer: (version, knownVersion) =>
    `已保存的数据来自更新的版本（${version}，本程序支持到 ${knownVersion}）。请更新程序，数据未作任何改动。`,
  unusable: '配置目录无法使用，请检查它是否存在、是否属于当前用户。',
  notKept: '最新结果未能保存，磁盘是否已满？',
  rebuilt: (accounts) => `已从钥匙串重建账号列表（${accounts} 个账号）。`,
  clock: zhCnClock,
}

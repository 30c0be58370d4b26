import type { LaunchWords } from './launch-words'

export const zhCnLaunch: LaunchWords = {
  title: '开机启动',
  label: '登录系统时启动 Bili Glance',
  state: {
    on: '启动后只在托盘里显示状态，不会弹出窗口。',
    off: '只在你打开它的时候运行。',
    'off-by-system': '已在系统的启动项列表里被关闭。在这里打开即可恢复。',
    elsewhere: '现在启动的是另一份 Bili Glance。打开后改为启动这一份。',
  },
  unavailable: {
    example: '示例不会随系统启动。',
    'not-installed': '在这个系统上，安装之后才能设置开机启动。',
  },
  notStored: {
    full: '磁盘已满，没有改动。请腾出空间后再试。',
    'read-only': '启动项文件夹不可写，没有改动。',
    keychain: '没有改动。',
    unexpected: '发生了意外错误，没有改动。',
  },
}

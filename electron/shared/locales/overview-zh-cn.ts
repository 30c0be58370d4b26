import type { OverviewWords } from './overview-words'

/** All accounts: how they are shown, and in which order. */
export const zhCnOverview: OverviewWords = {
  layout: '布局',
  layouts: { cards: '卡片', lines: '列表' },
  order: '排序',
  orders: { own: '自定义顺序', urgency: '待处理优先' },
  reorder: (name) => `移动 ${name}`,
  reorderHint: '拖动，或使用方向键',
  moved: (name, place, of) => `${name}：第 ${place} 位，共 ${of} 位`,
}

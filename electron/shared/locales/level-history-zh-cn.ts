import type { LevelHistoryWords } from './level-history-words'

/** The course of exp, and where it leads. */
export const zhCnLevelHistory: LevelHistoryWords = {
  title: '等级',
  loading: '正在读取历史记录…',
  exp: (exp, nextExp) => (nextExp === null ? `经验 ${exp}` : `经验 ${exp} / ${nextExp}`),
  top: '已达最高等级',
  unknown: {
    title: '等级和经验未知',
    unread: '尚未获取。下次查询账号后会显示在这里。',
    unsupported: 'access_key 无法读取等级和经验，用 Cookie 登录后即可查看。',
  },
  forecast: {
    title: (level) => `升到 ${level}`,
    between: (level, from, until, likely) =>
      `预计在 ${from} 至 ${until} 之间升到 ${level}，最可能在 ${likely} 前后。`,
    from: (level, from, likely) =>
      `预计最早 ${from}、最可能在 ${likely} 前后升到 ${level}；如果每天都像最差的一天，则遥遥无期。`,
    earliest: (level, from) =>
      `如果每天都像最好的一天，最早 ${from} 升到 ${level}；按平常的速度则遥遥无期。`,
    around: (level, day) => `预计在 ${day} 前后升到 ${level}。`,
    never: (level) => `升到 ${level} 遥遥无期：这些天里没有一天的经验足够。`,
    caption: '每天获得的经验，以及按此速度升级的日期',
    pace: '参考时段',
    lastDays: (days) => `最近 ${days} 天`,
    knownDays: (days) => `已知 ${days} 天`,
    column: { atMedian: '平常', atBest: '最好', atWorst: '最差' },
    expADay: (exp) => `${exp} 经验`,
    outOfSight: '遥遥无期',
    aboveCap: (days, cap) =>
      `其中 ${days} 天超过了 ${cap} 经验：来自大会员额外的 10 经验，或其他奖励。`,
    needsDays: '还需要再多几天的经验数据才能预测，届时会自动显示在这里。',
  },
  runway: {
    label: '硬币余额',
    lasts: (days) => `大约还能用 ${days} 天`,
    lastsToday: '今天就会用完',
    grows: '在增加',
    level: '保持不变',
    pace: (coins, knownDays) => `平均每天 ${coins} 枚（${knownDays} 天）`,
    unknown: '已知的天数太少，无法估计还能用多久',
  },
  course: {
    title: '总经验',
    keys: '用方向键逐日查看',
    gain: (from, until, exp) => `${from} 至 ${until}：${exp} 经验`,
    point: (exp) => `经验 ${exp}`,
    gap: (from, until) => `${from} 至 ${until} 之间未知`,
    unknown: '未知',
    table: '以表格显示',
    column: { day: '日期', level: '等级', exp: '总经验' },
    oneDay: '从第二天起，这里会显示变化曲线。',
    none: '还没有记录到总经验。',
  },
}

import type {
  CardLevelWords,
  CardLogWords,
  CardProfileWords,
  CardVipWords,
} from './card-standing-words'

/** The card of the profile. */
export const zhCnCardProfile: CardProfileWords = {
  nickname: '昵称',
  nicknameNeverChosen: '设置过昵称',
  nicknameChosen: { chosen: '是', never: '从未设置，仍是默认昵称' },
  mid: 'UID',
  loginName: '用户名',
  birthday: '生日',
  sex: '性别',
  sexes: { 男: '男', 女: '女', 保密: '保密' },
  rank: '会员身份',
  open: '在 B 站修改资料',
}

/** The card of the VIP. */
export const zhCnCardVip: CardVipWords = {
  state: '状态',
  kind: '类型',
  kinds: {
    monthly: '月度大会员',
    annual: '年度大会员',
    super: '超级大会员',
    none: '无',
    unknown: '未知',
  },
  states: {
    active: '有效',
    frozen: '已冻结：IP 地址更换过于频繁',
    locked: '已锁定：账号风险过高',
    none: '未开通',
    expired: '已过期',
    unknown: '未知',
  },
  due: '到期时间（当天零点）',
  daysLeft: '剩余天数',
  days: (days) => `${days} 天`,
  open: '大会员页面',
  payType: '支付类型（vip_pay_type）',
  payTypes: (payType) =>
    payType === 0
      ? '0：文档解释为“未购买”，后来的解释为“未开通自动续费”'
      : payType === 1
        ? '1：文档解释为“已购买”，后来的解释为“已开通自动续费”'
        : `${payType}：未知`,
  themeType: '主题（theme_type）',
  rawType: '类型代码（vip_type）',
  rawStatus: '状态代码（vip_status）',
  account: '响应所属 UID',
}

/** The card of level and coins. */
export const zhCnCardLevel: CardLevelWords = {
  toNext: (exp, level) => `距离 LV${level} 还差 ${exp} 经验`,
  top: '已达最高等级',
  exp: '经验',
  minExp: '本级起始经验',
  nextExp: '升级所需经验',
  coins: '硬币',
  moral: '节操',
  bCoins: 'B 币',
  coupon: 'B 币券',
  couponDue: 'B 币券到期日',
  senior: '硬核会员',
  rules: '等级说明',
  signedInAs: '当前登录 UID',
  nickname: '昵称',
  face: '头像地址',
  email: '邮箱已验证',
  phone: '手机已验证',
  vipType: '大会员类型代码',
  vipStatus: '大会员状态代码',
  vipDue: '大会员到期日',
  superVip: '超级大会员',
}

/** The cards of the two logs. */
export const zhCnCardLog: CardLogWords = {
  time: '时间',
  coinDelta: '变化',
  expDelta: '经验',
  reason: '原因',
  noReason: '未注明原因',
  emptyCoins: '最近一周没有硬币变动。',
  emptyExp: '最近一周没有获得经验。',
  rows: (rows) => `${rows} 条记录`,
  count: (said) => `B 站返回的总数为 ${said}`,
  malformed: (rows) => `有 ${rows} 条记录无法识别，未计入。`,
  notShown: (rows) => `还有 ${rows} 条更早的记录未显示。`,
  income: '收入',
  spending: '支出',
  expSum: '合计',
  week: '最近 7 天',
  openCoins: 'B 站硬币记录',
  openExp: 'B 站经验记录',
}

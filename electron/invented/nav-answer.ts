import { dataAnswer, jsonAnswer } from './invented-http'
import type { InventedResponse } from './invented-http'
import { vipDueMs, vipLabel } from './membership-answer'
import type { InventedAccount } from './persona'
import { levelOf, standingAt } from './standing'

const WBI_IMG = {
  img_url: 'https://i0.hdslb.com/bfs/wbi/1a2b3c4d5e6f708192a3b4c5d6e7f809.png',
  sub_url: 'https://i0.hdslb.com/bfs/wbi/90a8b7c6d5e4f30211203f4e5d6c7b8a.png',
}

/** `nav` for a visitor: the one answer that carries data beside -101. */
export const visitorNavAnswer = (): InventedResponse =>
  jsonAnswer({
    code: -101,
    message: '账号未登录',
    ttl: 1,
    data: { isLogin: false, wbi_img: WBI_IMG },
  })

const vipFields = (account: InventedAccount, nowMs: number): Readonly<Record<string, unknown>> => {
  const { vip } = account
  const dueMs = vipDueMs(vip.due, nowMs)
  const active = vip.status === 1 ? 1 : 0
  const colour = active === 1 ? '#FB7299' : ''
  return {
    vipDueDate: dueMs,
    vipStatus: vip.status,
    vipType: vip.type,
    vip_pay_type: vip.payType,
    vip_theme_type: 0,
    vip_label: vipLabel(vip),
    vip_avatar_subscript: active,
    vip_nickname_color: colour,
    vip: {
      type: vip.type,
      status: vip.status,
      due_date: dueMs,
      vip_pay_type: vip.payType,
      theme_type: 0,
      label: vipLabel(vip),
      avatar_subscript: active,
      nickname_color: colour,
      role: vip.type === 2 ? 3 : vip.type,
      avatar_subscript_url: '',
      tv_vip_status: 0,
      tv_vip_pay_type: 0,
      tv_due_date: 0,
      avatar_icon: { icon_resource: {} },
      ...(vip.superVip ? { super_vip: { is_super_vip: true } } : {}),
    },
  }
}

/** `x/web-interface/nav` for one account. */
export const navAnswer = (account: InventedAccount, nowMs: number): InventedResponse => {
  const { exp, coinTenths } = standingAt(account, nowMs)
  const mid = Number(account.mid)
  return dataAnswer({
    isLogin: true,
    email_verified: account.security.maskedMail === null ? 0 : 1,
    face: account.faceUrl,
    face_nft: 0,
    face_nft_type: 0,
    level_info: levelOf(exp),
    mid,
    mobile_verified: 1,
    money: coinTenths / 10,
    moral: 70,
    official: { role: 0, title: '', desc: '', type: -1 },
    officialVerify: { type: -1, desc: '' },
    pendant: {
      pid: 0,
      name: '',
      image: '',
      expire: 0,
      image_enhance: '',
      image_enhance_frame: '',
      n_pid: 0,
    },
    scores: 0,
    uname: account.nickname,
    ...vipFields(account, nowMs),
    wallet: { mid, bcoin_balance: account.bCoins, coupon_balance: 0, coupon_due_time: 0 },
    has_shop: false,
    shop_url: '',
    answer_status: 0,
    is_senior_member: account.seniorMember ? 1 : 0,
    wbi_img: WBI_IMG,
    is_jury: false,
    name_render: null,
    legal_region: 'CN',
  })
}

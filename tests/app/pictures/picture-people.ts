import { awkward, playAwkward } from '../../upstream/awkward-answers'
import { COIN_LOG, VIP } from '../../upstream/endpoint-places'
import { cookieHeaderOf } from '../../upstream/spec-account'
import type { SpecAccount } from '../../upstream/spec-account'
import type { PictureUser } from './picture-user'

const ALL_DONE = { login: true, watch: true, share: true, coins: 5 }

/** An annual member with 45 of 65 today. */
export const CHESTNUT: SpecAccount = {
  mid: '1900000000020517',
  nickname: '栗子酱不加糖',
  sign: '白天写代码，晚上补番。收藏从未停止，学习从未开始。',
  done: { login: true, watch: true, share: true, coins: 2 },
}

/** Eight accounts, each with something else the matter; by what that is. */
export const PEOPLE = {
  open: CHESTNUT,
  done: {
    mid: '1900000000007741',
    nickname: '深夜果园电台',
    sign: '每晚十点，放一张老唱片。',
    exp: 31_365,
    done: ALL_DONE,
    vip: { superVip: true, due: { kind: 'next', month: 11, dayOfMonth: 25 } },
  },
  accessKey: {
    mid: '1900000000413009',
    nickname: '南风过境',
    access_key: '5e1f0a7c93b84d26a1c07e5f92d38b64',
    done: { login: true, watch: true },
  },
  signedOut: {
    mid: '1900000000338206',
    nickname: '末班渡轮',
    exp: 12_204,
    done: { login: true, coins: 1 },
    vip: { type: 1, status: 0, due: { kind: 'last', month: 5, dayOfMonth: 4 } },
  },
  frozen: {
    mid: '1900000000551126',
    nickname: '一只会飞的砧板',
    exp: 9_999,
    done: { login: true, watch: true, share: true },
    vip: { status: 2 },
  },
  blocked: {
    mid: '1900000000660043',
    nickname: '雾里看花花看雾',
    exp: 28_795,
    done: { login: true, coins: 4 },
  },
  paused: { mid: '1900000000774410', nickname: '小号二号', exp: 201 },
  hostile: { mid: '1900000000880008', exp: 4_400, done: { login: true } },
} as const satisfies Readonly<Record<string, SpecAccount>>

/** Signs all eight in; their troubles come at the round after this. */
export const signEightIn = async (user: PictureUser): Promise<void> => {
  const { upstream } = user
  playAwkward(upstream, awkward(63, 'nickname'), { mid: PEOPLE.hostile.mid })
  playAwkward(upstream, awkward(63, 'sign'), { mid: PEOPLE.hostile.mid })
  playAwkward(upstream, awkward(63, 'reasons'), { mid: PEOPLE.hostile.mid })
  for (const person of Object.values(PEOPLE)) {
    await user.signIn(person, (account) =>
      'access_key' in person ? `access_key=${person.access_key}` : cookieHeaderOf(account),
    )
  }
}

/** What is the matter with some of the eight from now on. */
export const letTroubleBegin = ({ upstream }: PictureUser): void => {
  upstream.removeAccount(PEOPLE.signedOut.mid)
  playAwkward(upstream, awkward(16), { mid: PEOPLE.blocked.mid })
}

/** Bilibili answers some calls about an account badly, each in another way. */
export const letReadingsFail = ({ upstream }: PictureUser, mid: string): void => {
  playAwkward(upstream, awkward(23, 'HTTP 502'), { mid, url: VIP })
  playAwkward(upstream, awkward(37), { mid, url: COIN_LOG })
  playAwkward(upstream, awkward(36, 'unreadable'), { mid })
  playAwkward(upstream, awkward(25), { mid })
}

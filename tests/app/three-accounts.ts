import type { InventedAccount } from '../../electron/invented/persona'
import { cookieHeaderOf } from '../upstream/spec-account'
import type { Outcome } from './driver/app-run'
import type { SpecSetting } from './spec-setting'

/** Three accounts at Bilibili, signed in here, and how the three sign-ins went. */
export interface ThreeAccounts {
  /** 45 of 65 today, annual VIP; pasted as a Cookie header. */
  readonly chestnut: InventedAccount
  /** Nothing done today, level 6, VIP over; pasted as a cURL command. */
  readonly ferry: InventedAccount
  /** All done, super VIP; its SESSDATA alone, out of a cookie export. */
  readonly orchard: InventedAccount
  readonly outcomes: readonly Outcome[]
}

/** Signs three accounts in, each pasted in another form. */
export const threeAccounts = async ({
  upstream,
  addAccount,
}: SpecSetting): Promise<ThreeAccounts> => {
  const chestnut = upstream.addAccount({
    mid: '293793435',
    nickname: '小栗子',
    SESSDATA: '3f1c9a02%2C1809129600%2C5d7e1*71',
    done: { login: true, watch: true, share: true, coins: 3 },
  })
  const ferry = upstream.addAccount({
    mid: '1900000000338206',
    nickname: '末班渡轮',
    SESSDATA: 'b84e07d1%2C1801234567%2C90c2f*b2',
    exp: 41_205,
    coinTenths: 1,
    vip: { type: 1, status: 0, due: { kind: 'last', month: 5, dayOfMonth: 4 } },
  })
  const orchard = upstream.addAccount({
    mid: '1900000000007741',
    nickname: '深夜果园电台',
    SESSDATA: 'c20d58ef%2C1799999999%2C1e6b4*c1',
    exp: 150,
    done: { login: true, watch: true, share: true, coins: 5 },
    vip: { type: 0, status: 1, superVip: true, due: { kind: 'next', month: 11, dayOfMonth: 25 } },
  })
  const curl =
    `curl 'https://api.bilibili.com/x/web-interface/nav' -H 'accept: */*' \\\n` +
    `  -b '${cookieHeaderOf(ferry)}' \\\n  -H 'user-agent: Mozilla/5.0'`
  const session = { domain: '.bilibili.com', name: 'SESSDATA', path: '/', httpOnly: true }
  const exported = [
    { ...session, value: orchard.credential.SESSDATA },
    { domain: '.other.example', name: 'SESSDATA', path: '/', value: 'ffff%2C1%2Cffff' },
  ]
  const outcomes = [
    await addAccount(`Cookie: ${cookieHeaderOf(chestnut)}\n`),
    await addAccount(curl),
    await addAccount(JSON.stringify(exported)),
  ]
  return { chestnut, ferry, orchard, outcomes }
}

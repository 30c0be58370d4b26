import { describe, expect, it } from 'vitest'
import { cookieHeader } from '../../../../electron/bilibili/credential'
import { addAccount } from '../../../../electron/main/command/add-account'
import { sessionOnlyStore } from '../../../../electron/main/keychain/session-only-store'
import { en } from '../../../../electron/shared/locales/en'
import { zhCn } from '../../../../electron/shared/locales/zh-cn'
import { coreSetting, refusingStore } from '../core-setting'
import { code, NOON_MS, onPath, PATHS } from '../refresh/asked-bilibili'
import { recordedConsole } from './recorded-console'

type Setting = Awaited<ReturnType<typeof coreSetting>>

const added = async (
  given: Parameters<typeof coreSetting>[0] = {},
  input: (setting: Setting) => string = ({ credentials }) => cookieHeader(credentials[0]!),
  inputIsTerminal = false,
) => {
  const setting = await coreSetting(given)
  const io = recordedConsole(input(setting), inputIsTerminal)
  const exit = await addAccount(setting.core, io)
  return { exit, answers: io.answers, told: io.told, ...setting }
}

describe('adding an account', () => {
  it('prints the mid alone on standard output once the credential is kept', async () => {
    const { exit, answers, told, mids, profile, announced } = await added()
    expect([exit, answers, told]).toEqual([0, [mids[0]], [en.command.kept]])
    const stored = await profile.secrets.readAll()
    expect(stored.ok && [...stored.value.keys()]).toEqual([mids[0]])
    expect(announced).toEqual([mids[0]])
  })

  it('asks a person at a terminal for the cookie', async () => {
    const { told } = await added({}, undefined, true)
    expect(told[0]).toBe(en.command.pasteHere)
  })

  it('keeps the order of the accounts when one is added again', async () => {
    const { core, mids, exit } = await added({ accounts: 3 })
    expect(exit).toBe(0)
    expect(core.glance().accounts.map(({ mid }) => mid)).toEqual(mids)
  })
})

describe('what cannot be added is one sentence, exit code 1, and nothing stored', () => {
  const refused = ({ exit, answers, told, core, announced }: Awaited<ReturnType<typeof added>>) => {
    expect([exit, answers, announced]).toEqual([1, [], []])
    expect(told).toHaveLength(1)
    expect(core.glance().accounts).toEqual([])
    return told[0]
  }

  it.each([
    ['', en.paste.empty],
    ['some text', en.paste['no-session']],
    ['bili_jct=0a1b; sid=x', en.paste.sessionMissing('bili_jct, sid')],
    ['SESSDATA=3f1c9a02', en.paste['half-pasted']],
    ['SESSDATA=3f1c9a02%2C1\0%2Cab', en.paste['control-characters']],
    ['x'.repeat(1_000_000), en.paste['too-long']],
  ])('pasted text that is no credential: %.30j', async (input, sentence) => {
    const outcome = await added({}, () => input)
    expect(refused(outcome)).toBe(sentence)
    expect(outcome.asked).toEqual([])
  })

  it('a login that is over', async () => {
    expect(refused(await added({ instead: () => code(-101) }))).toBe(
      en.command.notVerified(en.failure['needs-login']),
    )
  })

  it('the cookies of two accounts', async () => {
    const mixed = ({ credentials }: Setting) =>
      cookieHeader({ ...credentials[0]!, DedeUserID: credentials[1]!.DedeUserID! })
    expect(refused(await added({}, mixed))).toBe(en.command.mixedAccounts)
  })

  it('a login of which Bilibili does not say whose it is', async () => {
    const nobody = code(0, { data: { isLogin: true, uname: 'nobody' } })
    expect(refused(await added({ instead: onPath(PATHS.nav, nobody) }))).toBe(en.command.noMid)
  })

  it('anything in a profile that cannot be written, without asking keychain or Bilibili', async () => {
    const secrets = refusingStore({ kind: 'silent' })
    const outcome = await added({ profile: { writable: false, secrets } })
    expect(refused(outcome)).toBe(en.profile.cannotAdd)
    expect(outcome.asked).toEqual([])
  })

  it.each(['locked', 'missing', 'silent'] as const)(
    'anything while the keychain is %s, with the cure and without asking Bilibili',
    async (kind) => {
      const outcome = await added({ profile: { secrets: refusingStore({ kind }) } })
      expect(refused(outcome)).toBe(en.keychain[kind])
      expect(outcome.asked).toEqual([])
    },
  )

  it('a credential that the keychain does not keep', async () => {
    const write = () => Promise.resolve({ ok: false, failure: { kind: 'not-kept' } } as const)
    const outcome = await added({ profile: { secrets: { ...sessionOnlyStore(), write } } })
    expect(refused(outcome)).toBe(en.keychain['not-kept'])
  })

  it('anything while risk control blocks, with the time to try again', async () => {
    const setting = await coreSetting({ locale: zhCn })
    setting.profile.blocks.save({ scope: 'everyone', strikes: 1, untilMs: NOON_MS + 60_000 })
    const io = recordedConsole(cookieHeader(setting.credentials[0]!))
    expect(await addAccount(setting.core, io)).toBe(1)
    expect(io.told[0]).toMatch(/请在 \d\d:\d\d 之后再试/)
    expect(setting.asked).toEqual([])
  })

  it('anything while another process asks for minutes', async () => {
    const lease = {
      take: () => 'held' as const,
      renew: () => false,
      release: () => undefined,
    }
    const outcome = await added({ profile: { lease } })
    expect(refused(outcome)).toBe(en.command.busy)
  })

  it('anything on a full disk, at once and by its name', async () => {
    const lease = {
      take: () => 'full' as const,
      renew: () => false,
      release: () => undefined,
    }
    const outcome = await added({ profile: { lease } })
    expect(refused(outcome)).toBe(en.signInPanel.trouble.diskFull)
    expect([outcome.asked, outcome.clock.nowMs()]).toEqual([[], NOON_MS])
  })

  it('anything in a profile that a full disk left to be read only', async () => {
    const notices = () => [{ kind: 'disk-full' } as const]
    const outcome = await added({ profile: { writable: false, notices } })
    expect(refused(outcome)).toBe(en.signInPanel.trouble.diskFull)
  })

  it('never shows any part of the credential', async () => {
    const outcome = await added({ instead: () => code(-400) })
    const { credentials, told } = outcome
    for (const value of Object.values(credentials[0]!).filter((text) => text !== 'pasted'))
      expect(told.join('\n')).not.toContain(value)
  })
})

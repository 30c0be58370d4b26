import type { KeytarPort } from '../../../../electron/main/keychain/keychain-vault'

/** The name of a call as a test script counts it: `get 1`, `set accounts`, `delete 2`. */
export type CallName = `${'get' | 'set' | 'delete'} ${string}`

/** A keychain in memory that notes every call and lets a test spoil any of them. */
export interface FakeKeytar extends KeytarPort {
  readonly entries: Map<string, string>
  readonly calls: CallName[]
  /** The most calls that were ever unanswered at once. */
  readonly mostAtOnce: () => number
  /** What happens instead of the real thing; `proceed` does the real thing. */
  spoil: (call: CallName, proceed: () => unknown) => unknown
}

/** What keytar throws: a plain error whose text is all there is, here with a secret in it. */
export const keytarError = (): Error => new Error('refused CANARY-in-an-error-text')

/** Entries are `account → text`; the service is part of the test that needs it. */
export const fakeKeytar = (initial: Readonly<Record<string, string>> = {}): FakeKeytar => {
  const entries = new Map(Object.entries(initial))
  let atOnce = 0
  let mostAtOnce = 0
  const call = async (name: CallName, proceed: () => unknown): Promise<unknown> => {
    fake.calls.push(name)
    atOnce += 1
    mostAtOnce = Math.max(mostAtOnce, atOnce)
    try {
      // A native call answers from another thread, never at once.
      await new Promise((resolve) => setImmediate(resolve))
      return await fake.spoil(name, proceed)
    } finally {
      atOnce -= 1
    }
  }
  const fake: FakeKeytar = {
    entries,
    calls: [],
    mostAtOnce: () => mostAtOnce,
    spoil: (_call, proceed) => proceed(),
    getPassword: async (_service, account) => {
      const text = await call(`get ${account}`, () => entries.get(account) ?? null)
      return typeof text === 'string' ? text : null
    },
    setPassword: async (_service, account, password) => {
      await call(`set ${account}`, () => entries.set(account, password))
    },
    deletePassword: async (_service, account) =>
      (await call(`delete ${account}`, () => entries.delete(account))) === true,
  }
  return fake
}

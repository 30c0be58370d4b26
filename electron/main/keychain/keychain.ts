import { failed, success } from '../../bilibili/failure'
import type { KeychainState } from '../../shared/account'
import { readEntries, removeEntries, removeEntry, writeEntry } from './keychain-operations'
import { openVault } from './keychain-vault'
import type { KeytarPort, Vault } from './keychain-vault'
import { oneAtATime } from './one-at-a-time'
import type { Answer, StartTimer } from './one-at-a-time'
import type { SecretStore, StoredCredential } from './secret-store'

/** What the store of one profile needs; everything but the service has a default. */
export interface KeychainOptions {
  /** From `keychainService`. */
  readonly service: string
  /** Brings keytar at first use; `null` where it is not built for this machine. */
  readonly load?: () => Promise<KeytarPort | null>
  readonly deadlineMs?: number
  readonly startTimer?: StartTimer
  readonly platform?: NodeJS.Platform
}

/** The OS keychain as a store of credentials: one call at a time, each caller answered within the deadline. */
export const keychainStore = ({
  service,
  load = loadKeytar,
  deadlineMs = 5000,
  startTimer = startRealTimer,
  platform = process.platform,
}: KeychainOptions): SecretStore => {
  const listeners = new Set<() => void>()
  let state: KeychainState = 'ok'
  let lateEntries: ReadonlyMap<string, StoredCredential> | null = null
  let vault: Vault | null = null

  const become = (next: KeychainState): void => {
    if (next === state) return
    state = next
    for (const listener of [...listeners]) listener()
  }
  const queue = oneAtATime({
    deadlineMs,
    startTimer,
    passed: () => {
      become('silent')
    },
  })
  const open = async (): Promise<Vault | null> => {
    const keytar = vault === null ? await load() : null
    if (keytar !== null) vault = openVault(keytar, service, platform)
    return vault
  }
  const perform = <T>(
    operation: (vault: Vault) => Promise<Answer<T>>,
    keepLate: (value: T) => void = () => undefined,
  ): Promise<Answer<T>> =>
    queue.run(
      async () => {
        const opened = await open()
        return opened === null ? failed({ kind: 'missing' }) : operation(opened)
      },
      (answer, isLate) => {
        if (isLate && answer.ok) keepLate(answer.value)
        // A refusal so late is the bus giving up on a keychain that never answered.
        const gaveUp = isLate && !answer.ok && answer.failure.kind === 'missing'
        become(gaveUp ? 'silent' : stateAfter(answer))
      },
    )
  return {
    state: () => state,
    stuck: queue.busy,
    readAll: (expectedMids) => {
      const known = lateEntries
      lateEntries = null
      if (known !== null && (expectedMids ?? []).every((mid) => known.has(mid))) {
        return Promise.resolve(success(known))
      }
      return perform(
        (opened) => readEntries(opened, expectedMids),
        (entries) => {
          lateEntries = entries
        },
      )
    },
    write: (mid, credential) => {
      lateEntries = null
      return perform((opened) => writeEntry(opened, mid, credential))
    },
    remove: (mid) => {
      lateEntries = null
      return perform((opened) => removeEntry(opened, mid))
    },
    removeAll: (expectedMids) => {
      lateEntries = null
      return perform((opened) => removeEntries(opened, expectedMids))
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Loads keytar, the native module; `null` when it is missing or not built for this machine. */
export const loadKeytar = async (): Promise<KeytarPort | null> => {
  try {
    const module = await import('keytar')
    const exported: unknown = 'default' in module ? module.default : module
    return isKeytar(exported) ? exported : null
  } catch {
    return null
  }
}

const isKeytar = (value: unknown): value is KeytarPort =>
  typeof value === 'object' &&
  value !== null &&
  ['getPassword', 'setPassword', 'deletePassword'].every(
    (name) => typeof Reflect.get(value, name) === 'function',
  )

const stateAfter = (answer: Answer<unknown>): KeychainState => {
  if (answer.ok) return 'ok'
  switch (answer.failure.kind) {
    case 'missing':
    case 'locked':
    case 'silent':
      return answer.failure.kind
    // The keychain answered; what was asked did not work out.
    case 'too-large':
    case 'not-kept':
      return 'ok'
  }
}

const startRealTimer: StartTimer = (delayMs, fire) => {
  const timer = setTimeout(fire, delayMs)
  return () => {
    clearTimeout(timer)
  }
}

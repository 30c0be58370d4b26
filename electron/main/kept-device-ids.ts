import { DEVICE_IDS_URL, readDeviceIds } from '../bilibili/device-ids'
import type { Credential } from '../bilibili/credential'
import { blockedUntilMs } from '../shared/session-glance'
import type { Accounts } from './accounts'
import type { BilibiliClient } from './client/client'
import { heedFailure, heldCredential, type SingleCallParts } from './refresh/single-call'
import { awaitLease } from './store/await-lease'

interface DeviceIdsParts extends SingleCallParts {
  readonly client: Pick<BilibiliClient, 'passport'>
  readonly accounts: Pick<Accounts, 'ready' | 'credentialOf' | 'rewrite'>
}

const lacksPair = (credential: Credential | null): boolean =>
  credential?.SESSDATA !== undefined && credential.buvid3 === undefined

/** Fetches the pair and puts it into the credential; the caller holds the lease. */
const fetchPair = async (mid: string, parts: DeviceIdsParts): Promise<void> => {
  const { accounts, blocks, client, clock, list } = parts
  const account = list.find(mid)
  if (account === null || !lacksPair(await heldCredential(account, accounts))) return
  const answer = await client.passport(
    {
      name: 'device-ids',
      url: DEVICE_IDS_URL,
      credential: null,
      expects: 'json',
      place: 'back',
    },
    () =>
      blockedUntilMs(blocks.all(), mid, clock.nowMs()) === null &&
      list.generationOf(mid) === account.generation,
  )
  if (answer === null) return
  if (!answer.ok) {
    heedFailure(account, answer.failure, parts)
    return
  }
  const pair = readDeviceIds(answer.value.payload)
  // As it is now: a renewal may have put another session in its place meanwhile.
  const current = pair.ok ? await heldCredential(account, accounts) : null
  if (pair.ok && current !== null) await accounts.rewrite(account, { ...current, ...pair.value })
}

/**
 * Gives an account that signs in by cookie its one stable pair of device ids, where it has none yet.
 *
 * Bilibili refuses clients without one sooner. Without an answer everything goes on as it is, and
 * the next sign-in or start tries again.
 */
export const addDeviceIds = async (mid: string, parts: DeviceIdsParts): Promise<void> => {
  const taken = await awaitLease(parts.lease, parts.sleep)
  if (!taken.ok) return
  try {
    await fetchPair(mid, parts)
  } finally {
    parts.lease.release()
  }
}

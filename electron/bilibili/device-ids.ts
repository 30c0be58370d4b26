import { checkCredentialText } from './credential'
import type { Credential } from './credential'
import { failed, success } from './failure'
import type { Result } from './failure'
import { isJsonObject, ownField } from './fields'

/** What tells one browser from another, as they are sent in cookies. */
export type DeviceIds = Required<Pick<Credential, 'buvid3' | 'buvid4'>>

/**
 * Where a new pair is made; GET without cookies.
 *
 * Source: dated public observations (docs/endpoints.md). Nothing demands them; calls without them
 * are refused more often as risk.
 */
export const DEVICE_IDS_URL = 'https://api.bilibili.com/x/frontend/finger/spi'

const LONGEST_ID = 200

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_ID && checkCredentialText(value)

/** Reads the answer of `DEVICE_IDS_URL`. Fails as `unreadable` unless both are there and usable. */
export const readDeviceIds = (payload: unknown): Result<DeviceIds> => {
  if (!isJsonObject(payload)) return failed({ kind: 'unreadable', field: 'data' })
  const buvid3 = ownField(payload, 'b_3')
  const buvid4 = ownField(payload, 'b_4')
  if (!isId(buvid3)) return failed({ kind: 'unreadable', field: 'b_3' })
  if (!isId(buvid4)) return failed({ kind: 'unreadable', field: 'b_4' })
  return success({ buvid3, buvid4 })
}

import type { Result } from '../../bilibili/failure'
import type { Picture } from '../client/picture-fetch'
import { pictureType } from '../client/picture-type'
import type { Database, StoreTrouble } from './database'
import { storedText } from './stored-column'

/** A kept picture, and the address it was fetched from. */
export interface StoredAvatar {
  readonly faceUrl: string
  readonly picture: Picture
}

/** The last picture of every account. */
export interface AvatarStore {
  /** `null` where none was kept, or what was is no picture any more. */
  readonly find: (mid: string) => StoredAvatar | null
  /** Keeps a picture in place of the one before; nothing of an account that is no longer listed. */
  readonly save: (mid: string, avatar: StoredAvatar, nowMs: number) => Result<void, StoreTrouble>
}

const put = `INSERT OR REPLACE INTO avatar (mid, face_url, content_type, bytes, as_of_ms)
  SELECT mid, ?, ?, ?, ? FROM account WHERE mid = ?`

/** The pictures of `glance.db`. */
export const avatarStore = (database: Database): AvatarStore => ({
  find: (mid) => {
    const [row] = database.read('SELECT face_url, bytes FROM avatar WHERE mid = ?', mid)
    const bytes = row?.['bytes']
    // The kind is told by the bytes here too: a file can be written by somebody else.
    const contentType = bytes instanceof Uint8Array ? pictureType(bytes) : null
    if (!(bytes instanceof Uint8Array) || contentType === null) return null
    return { faceUrl: storedText(row?.['face_url']), picture: { contentType, bytes } }
  },
  save: (mid, { faceUrl, picture: { contentType, bytes } }, nowMs) =>
    database.write((run) => {
      run(put, faceUrl, contentType, bytes, nowMs, mid)
    }),
})

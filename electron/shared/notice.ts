import type { Locale } from './locales/locale'

/** Something about the profile that the user should be told once, as plain data. */
export type Notice =
  | { readonly kind: 'database-set-aside'; readonly file: string }
  | { readonly kind: 'settings-set-aside'; readonly file: string }
  | { readonly kind: 'settings-restored'; readonly file: string }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'list-rebuilt'; readonly accounts: number }

/** The notice as one sentence. */
export const noticeText = (notice: Notice, { profile }: Locale): string => {
  switch (notice.kind) {
    case 'database-set-aside':
      return profile.databaseSetAside(notice.file)
    case 'settings-set-aside':
      return profile.settingsSetAside(notice.file)
    case 'settings-restored':
      return profile.settingsRestored(notice.file)
    case 'read-only':
      return profile.readOnly
    case 'disk-full':
      return profile.diskFull
    case 'not-kept':
      return profile.notKept
    case 'list-rebuilt':
      return profile.rebuilt(notice.accounts)
  }
}

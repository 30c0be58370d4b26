/** Where no profile of these tests lies, so that each has entries of its own in the keychain. */
export const DEFAULT_FOLDER = '/nowhere/bili-glance'

/** Whose sign-in or renewal is killed. */
export const MID = '7'

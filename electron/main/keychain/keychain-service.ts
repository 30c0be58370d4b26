import { createHash } from 'node:crypto'
import path from 'node:path'

/** The service name of a profile's entries: the app's own for the default profile, with a hash of the path for another. */
export const keychainService = (profilePath: string, defaultProfilePath: string): string => {
  const profile = path.resolve(profilePath)
  if (path.relative(defaultProfilePath, profile) === '') return 'bili-glance'
  return `bili-glance:${createHash('sha256').update(profile).digest('hex').slice(0, 16)}`
}

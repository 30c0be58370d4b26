import type { MainLocale } from '../../shared/locales/locale'
import type { ProfileTrouble } from '../profile'

/** One sentence on why the profile was left alone. */
export const profileTroubleText = (trouble: ProfileTrouble, { profile }: MainLocale): string =>
  trouble.kind === 'newer' ? profile.newer(trouble.version, trouble.knownVersion) : profile.unusable

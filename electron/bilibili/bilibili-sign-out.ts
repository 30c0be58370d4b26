import type { FormFields } from './signature'

/**
 * Where a session is ended at Bilibili; POST with SESSDATA, bili_jct and DedeUserID.
 *
 * Source: dated public observations (docs/endpoints.md). 2202 is a wrong csrf. A session that has
 * ended already answers an HTML page, which is as good as code 0.
 */
export const SIGN_OUT_URL = 'https://passport.bilibili.com/login/exit/v2'

/** The form that ends a session; `csrf` is its bili_jct. */
export const signOutForm = (csrf: string): FormFields => [['biliCSRF', csrf]]

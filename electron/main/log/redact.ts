/** What stands in the place of what the log may not know. */
export const REDACTED = '[redacted]'

/**
 * Names whose values are nobody's business, in any case: of a credential, of a sign-in under way,
 * of a person.
 */
const SECRET_NAMES = [
  'sessdata',
  'bili_jct',
  'csrf',
  'csrf_token',
  'dedeuserid',
  'dedeuserid__ckmd5',
  'sid',
  'buvid3',
  'buvid4',
  'b_3',
  'b_4',
  'refresh_token',
  'refresh_csrf',
  'ac_time_value',
  'access_key',
  'access_token',
  'oauth_key',
  'qrcode_key',
  'auth_code',
  'ticket',
  'token',
  'cookie',
  'set-cookie',
  'authorization',
  'mid',
  'uid',
  'uname',
  'userid',
  'nickname',
  'sign',
  'face',
  'hide_tel',
  'hide_mail',
  'bind_phone',
  'tel',
  'phone',
  'email',
  'mail',
  'realname',
  'card',
  'ip',
]

const SECRETS: ReadonlySet<string> = new Set(SECRET_NAMES)

/** `name=value`, `"name":"value"`, `name: value` within a text, the value up to where one ends. */
const NAMED_VALUE = new RegExp(
  `((?<![\\w-])(?:${SECRET_NAMES.join('|')})["']?\\s*[=:]\\s*["']?)([^\\s"'&;,}]+)`,
  'gi',
)

/** What a secret looks like wherever it stands: the name may be lost, the shape is not. */
const SHAPES: readonly RegExp[] = [
  // SESSDATA: an id, the end of the session and a tail, with commas or in their wire form.
  /[0-9a-z]{8,}(?:,|%2c)\d{9,11}(?:,|%2c)[^\s"'&;]*/gi,
  // JSON Web Tokens.
  /\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g,
  // csrf, access_key, qrcode_key and the like.
  /\b[0-9a-f]{16,}\b/gi,
  // Device ids.
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\w*/gi,
  /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
  // Telephones, also masked ones, and the numbers of accounts.
  /(?<!\d)1\d{2}[\d*]{4,5}\d{3,4}(?!\d)/g,
  /(?<![\d.])\d{14,20}(?![\d.])/g,
  // Any other long run without a break: base64 and what else is not meant to be read.
  /[\w+/=-]{40,}/g,
]

/** What is told is short; what is not would take these patterns long. */
const LONGEST_TEXT = 1_000

/** A text without what looks like a secret, clipped to 1,000 characters. */
export const redactedText = (text: string): string =>
  SHAPES.reduce(
    (left, shape) => left.replaceAll(shape, REDACTED),
    text.slice(0, LONGEST_TEXT).replaceAll(NAMED_VALUE, `$1${REDACTED}`),
  )

/** The value of a field of the log: nothing of one whose name says that it is secret. */
export const redactedField = <T extends string | number | boolean | null>(
  name: string,
  value: T,
): T | string => {
  if (SECRETS.has(name.toLowerCase())) return REDACTED
  return typeof value === 'string' ? redactedText(value) : value
}

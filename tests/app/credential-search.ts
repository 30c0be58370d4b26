import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** One form a secret can lie around in. */
export interface SecretForm {
  /** Which secret in which form; never the secret itself. */
  readonly name: string
  readonly bytes: Buffer
}

/** Shorter pieces occur by chance. */
const SHORTEST = 8

const escaped = (text: string, which: RegExp, escape: (code: string) => string): string =>
  text.replaceAll(which, (character) =>
    escape(character.charCodeAt(0).toString(16).padStart(4, '0')),
  )

const SIGNS = /[^a-z\d]/gi
const ALL = /./gs

/** Base64 of what stands anywhere in a longer text: three alignments, without what the neighbours decide. */
const base64Within = (text: string): readonly string[] =>
  [0, 1, 2].map((before) => {
    const whole = Buffer.from('\0'.repeat(before) + text).toString('base64')
    const end = Math.floor(((before + Buffer.byteLength(text)) * 8) / 6)
    return whole.slice(Math.ceil((before * 8) / 6), end)
  })

const decodings = (secret: string): readonly string[] => {
  const decoded = decodeURIComponent(secret)
  // The end of the session stands between commas and may be shown.
  const parts = decoded.split(',').filter((part) => !/^\d+$/.test(part))
  return [secret, decoded, ...parts.filter((part) => part.length >= SHORTEST)]
}

const formsOfText = (text: string): readonly (readonly [form: string, bytes: Buffer])[] => [
  ['raw', Buffer.from(text)],
  ['percent-encoded', Buffer.from(encodeURIComponent(text))],
  [
    'percent-encoded signs',
    Buffer.from(escaped(text, SIGNS, (code) => `%${code.slice(2)}`.toUpperCase())),
  ],
  ['JSON-escaped signs', Buffer.from(escaped(text, SIGNS, (code) => `\\u${code}`))],
  ['JSON-escaped throughout', Buffer.from(escaped(text, ALL, (code) => `\\u${code}`))],
  ['hexadecimal', Buffer.from(Buffer.from(text).toString('hex'))],
  ['HEXADECIMAL', Buffer.from(Buffer.from(text).toString('hex').toUpperCase())],
  ['UTF-16', Buffer.from(text, 'utf16le')],
  ['UTF-16, big-endian', Buffer.from(text, 'utf16le').swap16()],
  ...base64Within(text).flatMap((encoded) => [
    ['base64', Buffer.from(encoded)] as const,
    ['base64url', Buffer.from(encoded.replaceAll('+', '-').replaceAll('/', '_'))] as const,
  ]),
]

/** Every form in which the secrets are looked for; whole, decoded, and their telling parts. */
export const formsOf = (secrets: Readonly<Record<string, string>>): readonly SecretForm[] => {
  const forms = new Map<string, SecretForm>()
  for (const [secret, value] of Object.entries(secrets)) {
    for (const text of decodings(value)) {
      for (const [form, bytes] of formsOfText(text)) {
        const key = bytes.toString('latin1')
        if (!forms.has(key)) forms.set(key, { name: `${secret}, ${form}`, bytes })
      }
    }
  }
  return [...forms.values()]
}

/** Where which secrets were found, as `PLACE: SECRET, FORM`. */
export const foundIn = (
  place: string,
  content: string | Buffer,
  forms: readonly SecretForm[],
): readonly string[] => {
  const bytes = Buffer.from(content)
  return forms.filter((form) => bytes.includes(form.bytes)).map(({ name }) => `${place}: ${name}`)
}

/** Every regular file below a folder, by its path in it. */
export const filesBelow = async (folder: string): Promise<ReadonlyMap<string, Buffer>> => {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    // A browser that runs takes files away between the list and the look.
    const content = await readFile(file).catch(() => null)
    if (content !== null) files.set(path.relative(folder, file), content)
  }
  return files
}

/** Command line and environment of a process and of all that it started, by what they are of. */
export const processTree = async (root: number): Promise<ReadonlyMap<string, Buffer>> => {
  const parents = new Map<number, number>()
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1]
    if (parent !== undefined) parents.set(Number(name), Number(parent))
  }
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === root || isBelow(parents.get(pid)))
  const shown = new Map<string, Buffer>()
  for (const pid of [...parents.keys()].filter(isBelow)) {
    for (const what of ['cmdline', 'environ']) {
      const content = await readFile(`/proc/${pid}/${what}`).catch(() => null)
      if (content !== null) shown.set(`${what} of ${pid}`, content)
    }
  }
  return shown
}

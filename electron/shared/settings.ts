import * as v from 'valibot'

/** The settings: each is one line here, with what it is until the user sets it. */
const settingsSchema = v.object({
  /** `system` follows the language of the operating system. */
  language: v.fallback(v.picklist(['system', 'zh-CN', 'en']), 'system'),
})

/** What the user has set. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>

/** The settings of somebody who has set nothing. */
export const defaultSettings: Settings = v.parse(settingsSchema, { language: undefined })

/** Reads settings out of anything: a field that cannot be read is as if never set. */
export const parseSettings = (stored: unknown): Settings => {
  const parsed = v.safeParse(settingsSchema, stored)
  return parsed.success ? parsed.output : defaultSettings
}

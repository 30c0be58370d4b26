import * as v from 'valibot'

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000))
const extent = v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(100_000))

/** Where the window was last, in the screens' own units. */
const windowPlaceSchema = v.object({
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  maximized: v.boolean(),
})

export type WindowPlace = Readonly<v.InferOutput<typeof windowPlaceSchema>>

/** The settings: each is one line here, with what it is until the user sets it. */
const settingsSchema = v.object({
  /** `system` follows the language of the operating system. */
  language: v.fallback(v.picklist(['system', 'zh-CN', 'en']), 'system'),
  /** `system` follows the operating system. */
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
  /** `null` until the window was placed by its user. */
  windowPlace: v.fallback(v.nullable(windowPlaceSchema), null),
})

/** What the user has set. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>

/** The settings of somebody who has set nothing. */
export const defaultSettings: Settings = v.parse(settingsSchema, {
  language: undefined,
  theme: undefined,
  windowPlace: undefined,
})

/** Reads settings out of anything: a field that cannot be read is as if never set. */
export const parseSettings = (stored: unknown): Settings => {
  const parsed = v.safeParse(settingsSchema, stored)
  return parsed.success ? parsed.output : defaultSettings
}

/** What the window may change, any part of it. */
export const chosenSettingsSchema = v.partial(
  v.strictObject({
    language: v.picklist(['system', 'zh-CN', 'en']),
    theme: v.picklist(['system', 'light', 'dark']),
  }),
)

/** The settings that the window shows. */
export type ChosenSettings = Pick<Settings, 'language' | 'theme'>

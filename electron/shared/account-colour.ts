import * as v from 'valibot'

/** Colours by which a user tells accounts apart. */
export const ACCOUNT_COLOURS = [
  'rose',
  'orange',
  'amber',
  'green',
  'teal',
  'blue',
  'violet',
  'slate',
] as const

export const accountColourSchema = v.picklist(ACCOUNT_COLOURS)

export type AccountColour = v.InferOutput<typeof accountColourSchema>

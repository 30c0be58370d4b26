import * as v from 'valibot'

const coordinate = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

/** Where in the window a menu opens, in the page's own pixels. */
export const menuPlaceSchema = v.strictObject({ x: coordinate, y: coordinate })

export type MenuPlace = v.InferOutput<typeof menuPlaceSchema>

import * as v from 'valibot'

/** An account's number at Bilibili; a string everywhere, since it outgrows what a double holds. */
export const midSchema = v.pipe(v.string(), v.regex(/^\d{1,20}$/))

/** One sentence or word for each of these. */
export type Words<K extends string> = Readonly<Record<K, string>>

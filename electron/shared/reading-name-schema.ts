import * as v from 'valibot'
import { readingNames, type ReadingName } from '../bilibili/index'

/** The name of a reading. */
export const readingNameSchema = v.custom<ReadingName>((name) =>
  readingNames.some((known) => known === name),
)

// node --import ./scripts/typescript-imports.mjs tests/app/take-baselines.ts
import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BASELINES, baselinePictures } from './pictures/picture-baselines'

await rm(BASELINES, { recursive: true, force: true })
const drawnIn = await baselinePictures(BASELINES)
await writeFile(path.join(BASELINES, 'type.txt'), `${drawnIn}\n`)

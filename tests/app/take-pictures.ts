// node --import ./scripts/typescript-imports.mjs tests/app/take-pictures.ts FOLDER
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { cameraOf } from './pictures/picture-camera'
import { eightAccounts, example, failing, firstStart, oneAccount } from './pictures/picture-scenes'
import { historySettings, historyViews } from './pictures/picture-history'
import { signingIn } from './pictures/picture-sign-in'
import type { Open } from './pictures/picture-scenes'
import { drawSheets } from './pictures/picture-sheet'
import { pictureUser } from './pictures/picture-user'
import type { PictureUser } from './pictures/picture-user'

const folder = process.argv[2] ?? '.'
const gallery = path.join(folder, 'gallery')

const open: Open = async (user, take, { args = [], env = {} } = {}) => {
  const app = await user.launch(args, env)
  try {
    await take(await cameraOf(app, gallery, user.secrets))
  } finally {
    await app.stop()
  }
}

/** Each with a user of its own, whose app is started anew within it. */
const scenes: readonly ((user: PictureUser) => Promise<void>)[] = [
  async (user) => {
    await firstStart(open, user)
    await example(open, user)
  },
  async (user) => {
    await historyViews(open, user)
    await user.withoutReminders()
    await historySettings(open, user)
  },
  async (user) => {
    await user.withoutReminders()
    await oneAccount(open, user)
  },
  async (user) => {
    await user.withoutReminders()
    await signingIn(open, user)
  },
  async (user) => {
    await user.withoutReminders()
    await eightAccounts(open, user)
    await failing(open, user)
  },
]

await rm(gallery, { recursive: true, force: true })
for (const scene of scenes) {
  const user = await pictureUser()
  try {
    await scene(user)
  } finally {
    await user.stop()
  }
}
await drawSheets(gallery)

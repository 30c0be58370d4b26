// node --import ./scripts/typescript-imports.mjs tests/app/take-pictures.ts FOLDER [SCENE]
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { cameraOf } from './pictures/picture-camera'
import { example, firstStart } from './pictures/picture-example'
import { historySettings, historyViews } from './pictures/picture-history'
import { thirtyAccounts } from './pictures/picture-many'
import { eightAccounts, failing, oneAccount } from './pictures/picture-scenes'
import { signingIn } from './pictures/picture-sign-in'
import type { Open } from './pictures/picture-scenes'
import { drawSheets } from './pictures/picture-sheet'
import { pictureUser } from './pictures/picture-user'
import type { PictureUser } from './pictures/picture-user'

const [, , folder = '.', wanted] = process.argv
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
const scenes: Readonly<Record<string, (user: PictureUser) => Promise<void>>> = {
  example: async (user) => {
    await firstStart(open, user)
    await example(open, user)
  },
  history: async (user) => {
    await historyViews(open, user)
    await user.withoutReminders()
    await historySettings(open, user)
  },
  one: async (user) => {
    await user.withoutReminders()
    await oneAccount(open, user)
  },
  'sign-in': async (user) => {
    await user.withoutReminders()
    await signingIn(open, user)
  },
  eight: async (user) => {
    await user.withoutReminders()
    await eightAccounts(open, user)
    await failing(open, user)
  },
  thirty: async (user) => {
    await user.withoutReminders()
    await thirtyAccounts(open, user)
  },
}

if (wanted === undefined) await rm(gallery, { recursive: true, force: true })
for (const [name, scene] of Object.entries(scenes)) {
  if (wanted !== undefined && name !== wanted) continue
  const user = await pictureUser()
  try {
    await scene(user)
  } finally {
    await user.stop()
  }
}
await drawSheets(gallery)

// Who may import whom. One table, one rule; it sees `import`, `export … from`, `import()` and
// `import type`, and works on the place an import leads to, not on how it is spelled.
import { dirname, relative, resolve, sep } from 'node:path'

/** @typedef {{ folder: string, rooms: readonly string[], files?: readonly string[], packages: RegExp }} Room */

const none = /^$/
const nodeOrPackage = /^(?!electron(\/|$)).+/

/**
 * The rooms, each with the rooms and single files it may import from and the packages it may use.
 * @type {readonly Room[]}
 */
const ROOMS = [
  { folder: 'electron/bilibili', rooms: [], packages: none },
  { folder: 'electron/shared', rooms: ['electron/bilibili'], packages: /^valibot$/ },
  { folder: 'electron/invented', rooms: ['electron/bilibili', 'electron/shared'], packages: none },
  { folder: 'electron/preload', rooms: ['electron/shared'], packages: /^electron$/ },
  {
    folder: 'electron/main',
    rooms: ['electron/bilibili', 'electron/shared', 'electron/invented'],
    packages: /./,
  },
  {
    folder: 'src',
    rooms: ['electron/shared'],
    files: [
      'electron/bilibili/credential',
      'electron/bilibili/pasted-credential',
      'electron/bilibili/signature',
      'electron/bilibili/day',
    ],
    packages: /^(?!node:|electron(\/|$)|axios$|keytar$|electron-store$).+/,
  },
  { folder: 'scripts', rooms: [], packages: nodeOrPackage },
]

/**
 * Libraries with one owner: the folder they are owned in and the only file that may import them.
 * @type {Readonly<Record<string, string>>}
 */
const OWNERS = {
  axios: 'electron/main/client/http-exchange.ts',
  keytar: 'electron/main/keychain/keychain.ts',
  'electron-store': 'electron/main/store/settings-store.ts',
  'node:sqlite': 'electron/main/store/sqlite.ts',
}

/** The one file that may register handlers for the window. */
const IPC_OWNER = 'electron/main/ipc.ts'

/** @param {string} path @param {string} folder */
const lies = (path, folder) => path === folder || path.startsWith(`${folder}/`)

/** @param {string} path */
const roomOf = (path) => ROOMS.find((room) => lies(path, room.folder))

/**
 * Why `importer` must not import `source`, or null where it may.
 * @param {string} importer path from the repository's root, with `/`
 * @param {string} source as written, or resolved to a path from the root where it is relative
 * @param {boolean} relativeSource
 */
function whyForbidden(importer, source, relativeSource) {
  const room = roomOf(importer)
  if (room === undefined) return null
  return relativeSource
    ? whyPathForbidden(room, source)
    : whyPackageForbidden(room, importer, source)
}

/** @param {Room} room @param {string} target */
function whyPathForbidden(room, target) {
  const plain = target.replace(/\.(ts|mjs|js)$/, '')
  if (lies(target, room.folder) || room.files?.includes(plain) === true) return null
  if (room.rooms.some((folder) => lies(target, folder))) return null
  return `${room.folder} must not import ${target}`
}

/** @param {Room} room @param {string} importer @param {string} source */
function whyPackageForbidden(room, importer, source) {
  if (!room.packages.test(source)) return `${room.folder} must not import ${source}`
  if (room.folder === 'scripts') return null
  const owner = OWNERS[source] ?? importer
  return owner === importer ? null : `only ${owner} imports ${source}`
}

/** @type {import('eslint').Rule.RuleModule} */
export const importWalls = {
  meta: { type: 'problem', schema: [], docs: { description: 'who may import whom' } },
  create(context) {
    const from = (/** @type {string} */ path) => relative(context.cwd, path).split(sep).join('/')
    const importer = from(context.filename)
    /** @param {import('eslint').Rule.Node} node @param {unknown} source */
    const check = (node, source) => {
      if (typeof source !== 'string') return
      const local = source.startsWith('.')
      const target = local ? from(resolve(dirname(context.filename), source)) : source
      const message = whyForbidden(importer, target, local)
      if (message !== null) context.report({ node, message })
    }
    return {
      ImportDeclaration(node) {
        check(node, node.source.value)
        if (node.source.value === 'electron') checkElectronNames(context, importer, node)
      },
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ImportExpression: (node) => check(node, 'value' in node.source ? node.source.value : null),
      TSImportType: (/** @type {any} */ node) => check(node, node.source?.value),
    }
  },
}

/**
 * `ipcMain` has one owner; a whole-module import would hide it.
 * @param {import('eslint').Rule.RuleContext} context
 * @param {string} importer
 * @param {Extract<import('eslint').Rule.Node, { type: 'ImportDeclaration' }>} node
 */
function checkElectronNames(context, importer, node) {
  if (!lies(importer, 'electron') || importer === IPC_OWNER) return
  for (const part of node.specifiers) {
    const named = part.type === 'ImportSpecifier' && 'name' in part.imported
    if (!named) context.report({ node: part, message: "import Electron's parts by name" })
    else if ('name' in part.imported && part.imported.name === 'ipcMain')
      context.report({ node: part, message: `only ${IPC_OWNER} imports ipcMain` })
  }
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeImage,
  Notification,
  powerMonitor,
  protocol,
  session,
  shell,
  Tray,
} from 'electron'
import electron from 'electron'

const folder = new URL('.', import.meta.url)
const say = (what) => process.stdout.write(`${JSON.stringify(what)}\n`)
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https://example.com"
const types = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

if (app.commandLine.hasSwitch('facts')) {
  say({
    required: createRequire(import.meta.url)('electron').app === app && electron.app === app,
    name: app.getName(),
    version: app.getVersion(),
    userData: app.getPath('userData'),
    logs: app.getPath('logs'),
    packaged: app.isPackaged,
    electron: process.versions.electron.split('.')[0],
  })
  app.exit(4)
} else if (app.commandLine.hasSwitch('unknown')) {
  electron[app.commandLine.getSwitchValue('unknown')].anything()
} else if (!app.requestSingleInstanceLock({ from: process.argv.at(-1) })) {
  say('taken')
  app.quit()
} else {
  say('held')
  app.on('second-instance', (_event, argv, workingDirectory, additionalData) => {
    say({ last: argv.at(-1), workingDirectory, additionalData })
  })
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }])
  app.on('window-all-closed', () => say('all closed'))
  app.whenReady().then(open)
}

async function open() {
  if (app.commandLine.hasSwitch('no-window')) return
  powerMonitor.on('resume', () => say('resumed'))
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  )
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url)
    const type = types[pathname.split('.').at(-1)]
    if (type === undefined) return new Response('nothing here', { status: 404 })
    const body = await readFile(new URL(`.${pathname}`, folder))
    return new Response(body, {
      headers: { 'content-type': type, 'content-security-policy': policy },
    })
  })
  ipcMain.handle('fixture:ask', (event, ...args) => ({
    args,
    kinds: args.map((arg) => Object.prototype.toString.call(arg)),
    url: event.senderFrame.url,
    origin: event.senderFrame.origin,
    own: event.sender === window.webContents && event.senderFrame === window.webContents.mainFrame,
  }))
  ipcMain.handle('fixture:fail', () => {
    throw new Error('on purpose')
  })
  const window = new BrowserWindow({
    width: 640,
    height: 400,
    show: false,
    webPreferences: {
      preload: new URL('preload.cjs', folder).pathname,
      sandbox: true,
      contextIsolation: true,
    },
  })
  window.webContents.on('will-navigate', (event, url) => {
    say({ navigate: url })
    event.preventDefault()
  })
  window.webContents.on('context-menu', (_event, params) => {
    const { x, y, linkURL, selectionText, isEditable, editFlags, formControlType } = params
    const { canCopy, canPaste } = editFlags
    say({ linkURL, selectionText, isEditable, canCopy, canPaste, formControlType })
    Menu.buildFromTemplate([
      { role: 'selectAll', label: 'All' },
      { role: 'copy', label: 'Copy' },
      { role: 'cut', label: 'Cut' },
      { role: 'paste', label: 'Paste' },
      { role: 'zoomIn', label: 'Larger' },
    ]).popup({ window, x, y, callback: () => say('menu gone') })
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url)
    return { action: 'deny' }
  })
  window.webContents.on('render-process-gone', () => window.webContents.reload())
  window.once('ready-to-show', () => window.show())
  window.on('closed', () => say('closed'))
  if (app.commandLine.hasSwitch('keep')) {
    window.on('close', (event) => {
      event.preventDefault()
      window.hide()
      say('kept')
    })
    app.on('second-instance', () => window.show())
  }
  await window.loadURL('app://bundle/index.html')
  window.webContents.send('fixture:told', 'first', new Map([['a', 1]]))
  window.webContents.send('fixture:told', 'second')
  const pixels = Buffer.alloc(16 * 16 * 4, 0xff)
  const tray = new Tray(nativeImage.createFromBitmap(pixels, { width: 16, height: 16 }))
  tray.setToolTip('a tooltip')
  tray.setContextMenu(
    Menu.buildFromTemplate([
      {
        label: 'More',
        submenu: [
          { label: 'Tick', type: 'checkbox', click: (item) => say({ ticked: item.checked }) },
        ],
      },
      { label: 'Off', enabled: false },
      { label: 'Quit', role: 'quit' },
    ]),
  )
  const note = new Notification({ title: 'A note', body: 'with a body' })
  note.on('click', () => say('note clicked'))
  note.show()
  say('open')
}

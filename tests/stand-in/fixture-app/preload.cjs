const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bridge', {
  ask: (...args) => ipcRenderer.invoke('fixture:ask', ...args),
  fail: () => ipcRenderer.invoke('fixture:fail'),
  missing: () => ipcRenderer.invoke('fixture:missing'),
  onTold: (listener) => {
    const heard = (_event, ...args) => listener(...args)
    ipcRenderer.on('fixture:told', heard)
    return () => ipcRenderer.removeListener('fixture:told', heard)
  },
})

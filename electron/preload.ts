import { contextBridge, ipcRenderer } from 'electron'
import { ATTACHED_ARGUMENT, PORT, PRINT, REQUEST_PORT } from './shell/messages.ts'

const print = (html: string, paper: string, heightMm?: number): Promise<boolean> =>
  ipcRenderer.invoke(PRINT, html, paper, heightMm)

if (process.argv.includes(ATTACHED_ARGUMENT)) {
  contextBridge.exposeInMainWorld('hallDesktop', { print })
} else {
  // A port cannot cross the bridge; this window only ever shows our own pages.
  ipcRenderer.on(PORT, event => window.postMessage(PORT, '*', event.ports))
  contextBridge.exposeInMainWorld('hallDesktop', { print, requestPort: () => ipcRenderer.send(REQUEST_PORT) })
}

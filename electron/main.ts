import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, session, type WebFrameMain } from 'electron'
import { loadConfig } from './config/load.ts'
import { registerAppScheme, serveAppFiles } from './shell/app-protocol.ts'
import { PORT, PRINT, REQUEST_PORT } from './shell/messages.ts'
import { attachedOrigin, isOwnPage } from './shell/origin.ts'
import { pageSize, paperOf } from './shell/paper.ts'
import { printSilently } from './shell/printing.ts'
import { type HallProcesses, startProcesses } from './shell/processes.ts'
import { openWindow, refusePermissions } from './shell/windows.ts'

const attached = attachedOrigin(process.env['HALL_ATTACH'])
const kiosk = process.argv.includes('--kiosk')

registerAppScheme()
if (app.requestSingleInstanceLock()) app.whenReady().then(start, fail)
else app.quit()

async function start(): Promise<void> {
  const { config, dataFolder } = loadConfig(process.env, app.getPath('userData'))
  // In memory only: nothing about a person outlives the program.
  const pages = session.fromPartition('hall')
  serveAppFiles(pages, join(import.meta.dirname, '../renderer'))
  refusePermissions(pages, attached)

  const waiting = new Set<WebFrameMain>()
  let processes: HallProcesses | undefined
  const connect = (frame: WebFrameMain) => {
    const port = processes?.connectWindow()
    if (port) frame.postMessage(PORT, null, [port])
    else waiting.add(frame)
  }
  const connectAll = () => {
    for (const window of BrowserWindow.getAllWindows()) waiting.add(window.webContents.mainFrame)
    for (const frame of waiting) if (!frame.isDestroyed() && isOwn(frame)) connect(frame)
    waiting.clear()
  }
  ipcMain.on(REQUEST_PORT, ({ senderFrame }) => {
    if (isOwn(senderFrame)) connect(senderFrame)
  })
  ipcMain.handle(PRINT, ({ senderFrame }, html: unknown, paper: unknown, heightMm: unknown) => {
    const wanted = paperOf(paper, config.printing)
    return isOwn(senderFrame) ? printSilently(html, pages, wanted.printer, pageSize(wanted.paper, heightMm)) : false
  })

  if (attached === undefined) processes = startProcesses(dataFolder, connectAll, said => fail(new Error(said)))
  openWindow(kiosk ? 'kiosk' : 'counter', pages, attached)
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus())
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', () => processes?.stop())
}

function isOwn(frame: WebFrameMain | null): frame is WebFrameMain {
  const own = frame !== null && frame.parent === null && isOwnPage(frame.url, attached)
  if (!own) process.stderr.write('message from a foreign frame refused\n')
  return own
}

function fail(error: unknown): void {
  dialog.showErrorBox('容缺受理工作台', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

import { join } from 'node:path'
import { app, BrowserWindow, type Session, type WebContents } from 'electron'
import { CRASH_PAGE } from './crash-page.ts'
import { ATTACHED_ARGUMENT } from './messages.ts'
import { isOwnPage, pageUrl } from './origin.ts'
import { isPermitted } from './permissions.ts'
import { decideRestart } from './restart-policy.ts'

export type HallWindowKind = 'counter' | 'kiosk'

/** Sandboxed, no Node, no navigation away, no new windows. `attached`: origin of a server whose pages are shown. */
export function openWindow(kind: HallWindowKind, session: Session, attached: string | undefined): BrowserWindow {
  const kiosk = kind === 'kiosk'
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    kiosk,
    autoHideMenuBar: true,
    backgroundColor: '#eef2f6',
    title: '容缺受理工作台',
    webPreferences: {
      session,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !kiosk && !app.isPackaged,
      additionalArguments: attached === undefined ? [] : [ATTACHED_ARGUMENT],
    },
  })
  window.removeMenu()
  confine(window.webContents, attached)
  recover(window, pageUrl(kind, attached))
  window.once('ready-to-show', () => window.show())
  return window
}

export function confine(contents: WebContents, attached: string | undefined): void {
  const stay = (event: { preventDefault(): void }, url: string) => {
    if (isOwnPage(url, attached)) return
    event.preventDefault()
    process.stderr.write('navigation refused\n')
  }
  contents.on('will-navigate', event => stay(event, event.url))
  contents.on('will-redirect', event => stay(event, event.url))
  contents.on('will-frame-navigate', event => {
    // A document preview is an about:srcdoc frame.
    if (event.url !== 'about:srcdoc') stay(event, event.url)
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

export function refusePermissions(session: Session, attached: string | undefined): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(isPermitted(permission, isOwnPage(contents.getURL(), attached)))
  })
  session.setPermissionCheckHandler((_contents, permission, origin) =>
    isPermitted(permission, isOwnPage(`${origin}/`, attached)),
  )
  session.setDevicePermissionHandler(() => false)
}

function recover(window: BrowserWindow, url: string): void {
  const ends: number[] = []
  const load = (address: string) => {
    if (!window.isDestroyed()) window.loadURL(address).catch(() => {})
  }
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    ends.push(Date.now())
    const decision = decideRestart(ends)
    if (decision.kind === 'giveUp') load(CRASH_PAGE)
    else setTimeout(() => load(url), decision.afterMs)
  })
  window.on('unresponsive', () => window.webContents.forcefullyCrashRenderer())
  load(url)
}

import { BrowserWindow, type Session } from 'electron'
import { type PageSize, printJob } from './paper.ts'

/** Characters; our pages are smaller. */
const LONGEST_PAGE = 2_000_000

/** Hidden and without scripts. Resolves with false when there is no such printer or printing failed. */
export async function printSilently(
  html: unknown,
  session: Session,
  printer: string | null,
  size: PageSize,
): Promise<boolean> {
  if (typeof html !== 'string' || html.length > LONGEST_PAGE) return false
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  })
  try {
    window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
    const job = printJob(printer, size, (await window.webContents.getPrintersAsync()).map(describe))
    if (!job) return false
    return await new Promise<boolean>(resolve => {
      window.webContents.print({ ...job, pageSize: { ...job.pageSize } }, success => resolve(success))
    })
  } finally {
    window.destroy()
  }
}

function describe(printer: { name: string; options?: object; isDefault?: boolean }) {
  const options = printer.options as Record<string, unknown> | undefined
  // Older versions of Chromium had a field for it.
  return { name: printer.name, isDefault: printer.isDefault === true || options?.['is-default'] === 'true' }
}

import { closeSync, fsyncSync, openSync } from 'node:fs'

/** New and renamed entries survive power loss. Windows does this by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

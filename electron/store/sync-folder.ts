import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Makes a new or renamed entry of a folder survive power loss. Windows has no such call, and does it by itself. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

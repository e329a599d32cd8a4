import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryCall } from './library-call.ts'
import { type LibraryAnswer, LONGEST_PICTURE } from './messages.ts'

/** File to file, in a private folder made for this call. A BMP elsewhere could be the previous person's. */
export function callWithFiles(
  call: (wltFile: string, bmpFile: string) => number,
  wlt: Uint8Array,
  folder: string,
  names: Extract<LibraryCall, { form: 'file' }>,
  success: readonly number[],
): LibraryAnswer {
  // Fails when it exists.
  mkdirSync(folder, { mode: 0o700 })
  try {
    const wltFile = join(folder, names.wltName)
    const bmpFile = join(folder, names.bmpName)
    writeFileSync(wltFile, wlt, { mode: 0o600, flag: 'wx' })
    const code = call(wltFile, bmpFile)
    if (!success.includes(code)) return { kind: 'returned', code }
    // A link could lead to an old picture.
    const found = lstatSync(bmpFile, { throwIfNoEntry: false })
    if (!found?.isFile() || found.nlink > 1) return { kind: 'notWritten' }
    if (found.size > LONGEST_PICTURE) return { kind: 'tooMuch' }
    return { kind: 'decoded', bytes: new Uint8Array(readFileSync(bmpFile)) }
  } finally {
    removeFolder(folder)
  }
}

/** On Windows the library may hold its file open; then the parent removes the folder. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {}
}

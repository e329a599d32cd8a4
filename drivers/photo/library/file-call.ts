import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LibraryCall } from './library-call.ts'
import { type LibraryAnswer, LONGEST_PICTURE } from './messages.ts'

/**
 * Calls a library that decodes from file to file, in a folder that is made for this one call and that nobody else may
 * enter. A BMP that lies anywhere else is not looked at: when writing failed it would be the previous person's.
 */
export function callWithFiles(
  call: (wltFile: string, bmpFile: string) => number,
  wlt: Uint8Array,
  folder: string,
  names: Extract<LibraryCall, { form: 'file' }>,
  success: readonly number[],
): LibraryAnswer {
  // Fails when it is there already.
  mkdirSync(folder, { mode: 0o700 })
  try {
    const wltFile = join(folder, names.wltName)
    const bmpFile = join(folder, names.bmpName)
    writeFileSync(wltFile, wlt, { mode: 0o600, flag: 'wx' })
    const code = call(wltFile, bmpFile)
    if (!success.includes(code)) return { kind: 'returned', code }
    // A link could lead to a picture that was there before.
    const found = lstatSync(bmpFile, { throwIfNoEntry: false })
    if (!found?.isFile() || found.nlink > 1) return { kind: 'notWritten' }
    if (found.size > LONGEST_PICTURE) return { kind: 'tooMuch' }
    return { kind: 'decoded', bytes: new Uint8Array(readFileSync(bmpFile)) }
  } finally {
    removeFolder(folder)
  }
}

/** A library on Windows may hold its file open; whoever started the process removes the folder after its end. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {}
}

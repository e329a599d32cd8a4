import { readFile, stat } from 'node:fs/promises'
import { type ReaderCode, ReaderError } from './error.ts'

/**
 * The text of a file that somebody named. Rejects with `code`, naming the file and why: not there, not permitted, no file
 * (a device or pipe may never end), larger than `mostBytes`, or not UTF-8. What stands in it is in no error. A byte order
 * mark, as some editors write, is left out.
 */
export async function readNamedFile(path: string, code: ReaderCode, mostBytes: number): Promise<string> {
  const fault = (reason: string, cause?: unknown) => new ReaderError(code, `${path}: ${reason}`, { cause })
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw fault(cause.code ?? 'stat', cause)
  })
  if (!found.isFile()) throw fault('not a file')
  if (found.size > mostBytes) throw fault(`${found.size} bytes > ${mostBytes}`)
  const bytes = await readFile(path).catch((cause: NodeJS.ErrnoException) => {
    throw fault(cause.code ?? 'read', cause)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw fault('not UTF-8')
  }
}

/** The same as JSON. A syntax error quotes what it could not read, and stays here. */
export async function readNamedJson(path: string, code: ReaderCode, mostBytes: number): Promise<unknown> {
  const text = await readNamedFile(path, code, mostBytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new ReaderError(code, `${path}: JSON`)
  }
}

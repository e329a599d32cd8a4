import { readFile, stat } from 'node:fs/promises'
import { type ReaderCode, ReaderError } from './error.ts'

/**
 * Reads a UTF-8 file and drops its byte order mark. Rejects with `code`, the path and the reason: missing, no
 * permission, not a regular file (a pipe may never end), larger than `mostBytes`, not UTF-8. Never quotes it.
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

/** Reads a JSON file. Drops the syntax error, because it quotes the content. */
export async function readNamedJson(path: string, code: ReaderCode, mostBytes: number): Promise<unknown> {
  const text = await readNamedFile(path, code, mostBytes)
  try {
    return JSON.parse(text)
  } catch {
    throw new ReaderError(code, `${path}: JSON`)
  }
}

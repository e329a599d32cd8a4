import { ReaderError } from '../error.ts'

export function portTaken(cause: NodeJS.ErrnoException, port: string | undefined): Error {
  if (cause.code === 'EADDRINUSE') return new ReaderError('R103', `127.0.0.1:${port}`, { cause })
  if (cause.code === 'EACCES') return new ReaderError('R104', `127.0.0.1:${port}`, { cause })
  return cause
}

import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FaultCode } from '../../errors/codes.ts'
import { hallFault } from './faults.ts'

const ANSWERS: Readonly<Record<string, readonly [number, FaultCode]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'A570'],
  HPE_HEADER_OVERFLOW: [431, 'A510'],
}

/** Requests that came too slowly, have too long a head, or are no HTTP. */
export function answerUnread(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const [status, code] = ANSWERS[error.code ?? ''] ?? [400, 'A504']
  if (socket.writable) {
    const body = JSON.stringify(hallFault(code))
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`)
  }
  socket.destroySoon()
}

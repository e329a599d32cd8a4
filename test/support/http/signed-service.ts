import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { SIGNATURE_HEADERS, signRequest } from '../../../electron/signed-http/signing.ts'

/** Of the key `hall`. */
export const SECRET = 'a-secret-of-these-tests'

export async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    return new Promise<void>(resolve => server.close(() => resolve()))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

export function signedHeaders(
  path: string,
  body: string,
  { nonce = randomUUID(), time = new Date().toISOString() }: { readonly nonce?: string; readonly time?: string } = {},
): Record<string, string> {
  return {
    'content-type': 'application/json',
    [SIGNATURE_HEADERS.key]: 'hall',
    [SIGNATURE_HEADERS.time]: time,
    [SIGNATURE_HEADERS.nonce]: nonce,
    [SIGNATURE_HEADERS.signature]: signRequest(SECRET, { method: 'POST', path, time, nonce, body }),
  }
}

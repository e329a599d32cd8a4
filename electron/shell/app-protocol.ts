import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol, type Session } from 'electron'
import { fileFor, PAGE_POLICY } from './app-files.ts'
import { APP_SCHEME } from './origin.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Call before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function serveAppFiles(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async request => {
    const file = fileFor(request.url, root)
    const type = file && CONTENT_TYPES[extname(file)]
    if (!file || !type) return new Response('', { status: 404 })
    try {
      const headers = {
        'content-type': type,
        'content-security-policy': PAGE_POLICY,
        'x-content-type-options': 'nosniff',
      }
      return new Response(new Uint8Array(await readFile(file)), { headers })
    } catch {
      return new Response('', { status: 404 })
    }
  })
}

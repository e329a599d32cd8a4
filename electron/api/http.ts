import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { RPCHandler } from '@orpc/server/fastify'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import fastify, { type FastifyInstance } from 'fastify'
import { MOST_BYTES } from '../catalogue/exchange/bounds.ts'
import type { HallParts } from '../desk/parts.ts'
import type { ApiContext } from './context.ts'
import { codedErrors } from './error-interceptor.ts'
import { hallFault } from './faults.ts'
import { openApiDocument } from './openapi.ts'
import { isOwnOrigin } from './origin.ts'
import { servePages } from './pages.ts'
import { router } from './router.ts'

export interface HttpServer {
  /** `http://127.0.0.1:8787`. */
  readonly address: string
  close(): Promise<void>
}

/** Largest request, bytes. Nothing that a form sends is longer: a drawn signature of 200 KB in base64 is the largest. */
const BODY_LIMIT = 320 * 1024

/** Calls that bring a file; by the path of either handler. The file has a limit of its own, the rest is the envelope. */
const FILE_CALLS = ['/rpc/catalogue/importFile', '/api/catalogue/import']
const FILE_LIMIT = MOST_BYTES + BODY_LIMIT

/**
 * Serves the contract and the pages on 127.0.0.1: `/api` with an OpenAPI document, `/rpc` for our own pages, and the
 * built renderer. Only pages of this very address may call.
 */
export async function serveHttp(parts: HallParts, port: number, rendererFolder: string): Promise<HttpServer> {
  const server = fastify({ forceCloseConnections: true })
  guard(server)
  await server.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CSP } })
  await servePages(server, rendererFolder)
  await server.register(async scope => calls(scope, parts))
  return { address: await server.listen({ host: '127.0.0.1', port }), close: () => server.close() }
}

/**
 * Answers in text, from 1 KB. Never a stream of events, which must arrive one by one, nor what is packed already (.xlsx). What
 * is sent here is not unpacked: a small request stays small. Lengths tell nobody anything (BREACH): another site's pages are
 * turned away before anything is read.
 */
const COMPRESSION = {
  encodings: ['br' as const, 'gzip' as const],
  customTypes: /^text\/(?!event-stream)|[+/]json(?:;|$)/,
  threshold: 1024,
  globalDecompression: false,
}

/** Nothing from outside, no inline script. Inline styles are what the component library writes. */
const CSP = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'none'"],
  'base-uri': ["'none'"],
}

/** Another page in the same browser, and a name that was made to point here, are turned away before anything is read. */
function guard(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isOwnOrigin(request.headers.host, request.headers.origin, request.socket.localPort)) return
    await reply.code(403).send(hallFault('A503'))
  })
}

/** The handlers read bodies themselves, so Fastify's own limit does not hold for them: the length must be said first. */
function limitBodies(server: FastifyInstance): void {
  server.addHook('onRequest', async ({ headers, url }, reply) => {
    const unsaid = headers['transfer-encoding'] !== undefined
    const [path = ''] = url.split('?')
    const limit = FILE_CALLS.includes(path) ? FILE_LIMIT : BODY_LIMIT
    if (unsaid || Number(headers['content-length'] ?? 0) > limit) {
      await reply
        .code(unsaid ? 411 : 413)
        .header('connection', 'close')
        .send(hallFault('A510'))
    }
  })
}

async function calls(server: FastifyInstance, parts: HallParts): Promise<void> {
  limitBodies(server)
  await server.register(compress, COMPRESSION)
  const options = { plugins: [new RequestHeadersPlugin<ApiContext>()], clientInterceptors: [codedErrors(parts.log)] }
  const rpc = new RPCHandler<ApiContext>(router, options)
  const openApi = new OpenAPIHandler<ApiContext>(router, options)
  const context = { parts }

  // The handlers read the body themselves.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
  server.get('/api/openapi.json', () => openApiDocument())
  server.all('/rpc/*', async (request, reply) => {
    const { matched } = await rpc.handle(request, reply, { prefix: '/rpc', context })
    return matched ? undefined : reply.code(404).send()
  })
  server.all('/api/*', async (request, reply) => {
    const { matched } = await openApi.handle(request, reply, { prefix: '/api', context })
    return matched ? undefined : reply.code(404).send()
  })
}

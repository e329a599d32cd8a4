import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import { OpenAPIHandler } from '@orpc/openapi/fastify'
import { RPCHandler } from '@orpc/server/fastify'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import { MOST_BYTES } from '../catalogue/exchange/bounds.ts'
import type { FaultCode } from '../errors/codes.ts'
import type { CallerHeader } from './contract/index.ts'
import { openApiDocument } from './contract/openapi.ts'
import { router } from './handlers/router.ts'
import { procedureInterceptors } from './middleware/checked-answers.ts'
import { boundConnections } from './middleware/connections.ts'
import { type ApiContext, type Served, stationName } from './middleware/context.ts'
import { readableInput } from './middleware/error-interceptor.ts'
import { hallFault } from './middleware/faults.ts'
import { type HttpLimits, timeLimits } from './middleware/http-limits.ts'
import { isOwnOrigin } from './middleware/origin.ts'
import { servePages } from './middleware/pages.ts'
import { answerUnread } from './middleware/unread-requests.ts'

export interface HttpServer {
  readonly address: string
  close(): Promise<void>
}

export interface HttpOptions {
  /** On 127.0.0.1; 0 picks a free one. */
  readonly port: number
  readonly limits: HttpLimits
}

/** Bytes. The largest form has a drawn signature of 200 KB in base64. */
const BODY_LIMIT = 320 * 1024

/** By the path of either handler. */
const FILE_CALLS = ['/rpc/catalogue/importFile', '/api/catalogue/import']
const FILE_LIMIT = MOST_BYTES + BODY_LIMIT

/** `/api` with an OpenAPI document, `/rpc` for our own pages, and the pages. Only pages of this address may call. */
export async function serveHttp(
  served: Served,
  rendererFolder: string,
  { port, limits }: HttpOptions,
): Promise<HttpServer> {
  const server = fastify({
    forceCloseConnections: true,
    ...timeLimits(limits),
    clientErrorHandler: (error, socket) => answerUnread(error, socket),
  })
  boundConnections(server.server, limits.connections)
  guard(server, served)
  await server.register(helmet, { contentSecurityPolicy: { useDefaults: false, directives: CSP } })
  await servePages(server, rendererFolder)
  await server.register(async scope => calls(scope, served))
  return { address: await server.listen({ host: '127.0.0.1', port }), close: () => server.close() }
}

/** The way is this machine's own: packing short answers costs more than it saves. Event streams must arrive one by one. BREACH does not apply: other sites' pages are refused before anything is read. */
const COMPRESSION = {
  encodings: ['br' as const, 'gzip' as const],
  customTypes: /^text\/(?!event-stream)|[+/]json(?:;|$)/,
  threshold: 32 * 1024,
  globalDecompression: false,
}

/** Inline styles: a document in the preview carries its own. */
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

/** Refuses other pages and DNS rebinding before anything is read. Only the pages' own files may be cached. */
function guard(server: FastifyInstance, served: Served): void {
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (isOwnOrigin(request.headers.host, request.headers.origin, request.socket.localPort)) return
    note(served, request, 'A503')
    await reply.code(403).send(hallFault('A503'))
  })
}

/** The handlers read bodies themselves, past Fastify's limit: so a length is required. */
function limitBodies(server: FastifyInstance, served: Served): void {
  server.addHook('onRequest', async (request, reply) => {
    const { headers, url } = request
    const unsaid = headers['transfer-encoding'] !== undefined
    const [path = ''] = url.split('?')
    const limit = FILE_CALLS.includes(path) ? FILE_LIMIT : BODY_LIMIT
    if (unsaid || Number(headers['content-length'] ?? 0) > limit) {
      note(served, request, 'A510')
      await reply
        .code(unsaid ? 411 : 413)
        .header('connection', 'close')
        .send(hallFault('A510'))
    }
  })
}

/** A call refused before the caller is known: its address, without its query. */
function note({ parts, refusals }: Served, { url, ip, headers }: FastifyRequest, code: FaultCode): void {
  const [call = ''] = url.split('?')
  const said = (name: CallerHeader) => String(headers[name] ?? '')
  const operator = parts.config.operators.find(({ id }) => id === said('x-hall-operator'))?.id ?? ''
  const station = stationName(said('x-hall-station')) ?? parts.config.station
  refusals.note({ code, call: isOurs(call) ? call : '*', operator, station, remote: ip })
}

/** Anything else in an address is foreign text and stays out of the log. */
function isOurs(call: string): boolean {
  return /^\/(api|rpc)(\/[A-Za-z-]{1,40}){1,3}$/.test(call)
}

async function calls(server: FastifyInstance, served: Served): Promise<void> {
  limitBodies(server, served)
  await server.register(compress, COMPRESSION)
  const options = () => ({
    plugins: [new RequestHeadersPlugin<ApiContext>()],
    interceptors: [readableInput],
    clientInterceptors: procedureInterceptors(),
  })
  const rpc = new RPCHandler<ApiContext>(router, options())
  const openApi = new OpenAPIHandler<ApiContext>(router, options())
  const contextOf = ({ ip }: FastifyRequest) => ({ ...served, remote: ip })

  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
  server.get('/api/openapi.json', () => openApiDocument())
  server.all('/rpc/*', async (request, reply) => {
    const { matched } = await rpc.handle(request, reply, { prefix: '/rpc', context: contextOf(request) })
    return matched ? undefined : reply.code(404).send()
  })
  server.all('/api/*', async (request, reply) => {
    const { matched } = await openApi.handle(request, reply, { prefix: '/api', context: contextOf(request) })
    return matched ? undefined : reply.code(404).send()
  })
}

import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** The build may have left brotli or gzip. A page's own address, like /supervisor/follow-up, gets the page. */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await server.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    // Built files carry a hash in their names.
    setHeaders: (reply, path) => {
      const page = /\.html(\.br|\.gz)?$/.test(basename(path))
      reply.header('cache-control', page ? 'no-cache' : 'public, max-age=31536000, immutable')
    },
  })
  server.setNotFoundHandler((request, reply) =>
    asksForPage(request) ? reply.sendFile('index.html') : reply.code(404).send(),
  )
}

function asksForPage({ method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  return method === 'GET' && !/^\/(api|rpc)(\/|$)/.test(path) && !path.slice(path.lastIndexOf('/')).includes('.')
}

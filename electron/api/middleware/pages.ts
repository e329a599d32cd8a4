import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/**
 * Serves the built pages, brotli or gzip where the build has left them so. A page's own address, like
 * /supervisor/follow-up, is answered with the page, which reads it.
 */
export async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return
  await server.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    // Built files carry a hash in their names; the page itself is asked for again.
    setHeaders: (reply, path) => {
      const page = /\.html(\.br|\.gz)?$/.test(basename(path))
      reply.header('cache-control', page ? 'no-cache' : 'public, max-age=31536000, immutable')
    },
  })
  server.setNotFoundHandler((request, reply) =>
    asksForPage(request) ? reply.sendFile('index.html') : reply.code(404).send(),
  )
}

/** Files have an ending, and calls have their own beginnings. */
function asksForPage({ method, url }: FastifyRequest): boolean {
  const [path = ''] = url.split('?')
  return method === 'GET' && !/^\/(api|rpc)(\/|$)/.test(path) && !path.slice(path.lastIndexOf('/')).includes('.')
}

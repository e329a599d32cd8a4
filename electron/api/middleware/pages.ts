import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/**
 * Serves the built pages. Beside a file that is worth it the build has left the same file as brotli and as gzip: whichever the
 * browser takes is sent, under the type and the cache rule of the file itself.
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
}

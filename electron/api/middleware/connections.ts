import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Keeps a server from filling up with connections on which nobody asks anything, or never comes to an end of asking: one
 * more than `most` takes the place of the one that has been waited for the longest. Who is being answered keeps theirs.
 */
export function boundConnections(server: Server, most: number): void {
  /** Those without a whole request, the longest first. */
  const waiting = new Set<Socket>()
  let open = 0
  server.on('connection', (socket: Socket) => {
    open++
    socket.once('close', () => {
      open--
      waiting.delete(socket)
    })
    if (open > most) {
      const [longest = socket] = waiting
      longest.destroy()
    }
    if (!socket.destroyed) waiting.add(socket)
  })
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { socket } = request
    const asked = () => waiting.delete(socket)
    if (request.headers['content-length'] ?? request.headers['transfer-encoding']) request.once('end', asked)
    else asked()
    response.once('close', () => {
      waiting.delete(socket)
      if (!socket.destroyed) waiting.add(socket)
    })
  })
}

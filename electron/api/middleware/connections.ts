import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Above `most` connections, the one idle longest is closed. A connection that is being answered stays. */
export function boundConnections(server: Server, most: number): void {
  /** Without a whole request, the longest first. */
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

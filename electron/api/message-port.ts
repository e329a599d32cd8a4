import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { RequestHeadersPlugin } from '@orpc/server/plugins'
import { router } from './handlers/router.ts'
import { procedureInterceptors } from './middleware/checked-answers.ts'
import type { ApiContext, Served } from './middleware/context.ts'

export function servePorts(served: Served): (port: SupportedMessagePort) => void {
  const handler = new RPCHandler<ApiContext>(router, {
    plugins: [new RequestHeadersPlugin()],
    clientInterceptors: procedureInterceptors(),
  })
  return port => handler.upgrade(port, { context: { ...served, remote: 'port' } })
}

import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { lineOf, spawnNode } from '../processes/processes.ts'
import type { HallClient } from './application.ts'

/** electron/serve.ts as a process of its own, on a folder that outlives it. */
export class ServedHall {
  readonly client: HallClient
  readonly address: string
  readonly #child: ChildProcessWithoutNullStreams
  readonly #errors: readonly string[]

  private constructor(child: ChildProcessWithoutNullStreams, address: string, errors: readonly string[]) {
    this.#child = child
    this.#errors = errors
    this.address = address
    this.client = this.clientOf('clerk-1')
  }

  static async start(folder: string, env: Record<string, string> = {}): Promise<ServedHall> {
    const child = spawnNode('electron/serve.ts', [], {
      HALL_DATA: folder,
      HALL_PORT: '0',
      HALL_CREDIT_URL: 'none',
      ...env,
    })
    const errors: string[] = []
    child.stderr.on('data', text => errors.push(text))
    const [, address = ''] = await lineOf(child, /serving (\S+)/)
    return new ServedHall(child, address, errors)
  }

  /** What it has written to stderr so far. */
  errors(): string {
    return this.#errors.join('')
  }

  clientOf(operator: string): HallClient {
    return createORPCClient(new RPCLink({ url: `${this.address}/rpc`, headers: { 'x-hall-operator': operator } }))
  }

  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const closed = new Promise<number | null>(resolve => this.#child.once('close', resolve))
    this.#child.kill(signal)
    return closed
  }
}

import { Agent, type IncomingMessage, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export interface PageCall {
  readonly procedure: string
  readonly input: object
}

export type PageCalls = Generator<PageCall, void, unknown>

/** A browser at a window: one kept connection, compressed answers, little work of its own. */
export class Caller {
  readonly #address: string
  readonly #operator: string
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  constructor(address: string, operator: string) {
    this.#address = address
    this.#operator = operator
  }

  call({ procedure, input }: PageCall): Promise<unknown> {
    const body = JSON.stringify({ json: input })
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'accept-encoding': 'gzip, deflate, br',
      'x-hall-operator': this.#operator,
    }
    const url = `${this.#address}/rpc/${procedure.replace('.', '/')}`
    return new Promise((resolve, reject) => {
      const sent = request(url, { method: 'POST', agent: this.#agent, headers }, answer => {
        const chunks: Buffer[] = []
        answer.on('data', chunk => chunks.push(chunk))
        answer.on('error', reject)
        answer.on('end', () => {
          const bytes = unpacked(answer, Buffer.concat(chunks))
          if (answer.statusCode !== 200) reject(new Error(`${procedure}: ${answer.statusCode} ${bytes}`))
          else resolve(isJson(answer) ? JSON.parse(bytes.toString()).json : undefined)
        })
      })
      sent.on('error', reject)
      sent.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

function unpacked({ headers }: IncomingMessage, bytes: Buffer): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes)
  return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes
}

function isJson({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.startsWith('application/json') ?? false
}

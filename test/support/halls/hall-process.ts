import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { lineOf, spawnNode } from '../processes/processes.ts'
import type { HallClient } from './application.ts'

const ENTRIES = {
  serve: { file: 'electron/serve.ts', env: { HALL_CREDIT_URL: 'none' }, ready: /serving (http:\S+?)\/?$/m },
  /** `npm start`. */
  start: { file: 'electron/start.ts', env: {}, ready: /counter\s+(http:\/\/127\.0\.0\.1:\d+)\/counter/ },
} as const

interface ProcessOptions {
  readonly entry: keyof typeof ENTRIES
  /** Outlives the hall. Default: its own. */
  readonly folder?: string
  readonly env?: Record<string, string>
}

export class HallProcess {
  readonly folder: string
  readonly #options: ProcessOptions
  #child: ChildProcessWithoutNullStreams
  #address: string
  #errors = ''

  private constructor(options: ProcessOptions, folder: string, child: ChildProcessWithoutNullStreams) {
    this.#options = options
    this.folder = folder
    this.#child = child
    this.#address = ''
  }

  static async start(options: ProcessOptions): Promise<HallProcess> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'rongque-hall-')))
    const hall = new HallProcess(options, folder, launch(options, folder))
    await hall.#ready().catch(async (error: unknown) => {
      await hall.end('SIGKILL')
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
      throw new Error(`${hall.errors()}${error}`, { cause: error })
    })
    return hall
  }

  get address(): string {
    return this.#address
  }

  client(operator = 'clerk-1'): HallClient {
    return createORPCClient(new RPCLink({ url: `${this.#address}/rpc`, headers: { 'x-hall-operator': operator } }))
  }

  errors(): string {
    return this.#errors
  }

  /** SIGTERM reaches the process alone, which ends its children; SIGKILL the whole group. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const child = this.#child
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const closed = new Promise<number | null>(resolve => child.once('close', resolve))
    if (signal === 'SIGKILL' && child.pid !== undefined) process.kill(-child.pid, signal)
    else child.kill(signal)
    return closed
  }

  /** Same folder and port. */
  async restart(): Promise<void> {
    this.#child = launch(this.#options, this.folder, new URL(this.#address).port)
    await this.#ready()
  }

  async remove(): Promise<void> {
    await this.end('SIGTERM')
    await rm(this.folder, { recursive: true, force: true })
  }

  async #ready(): Promise<void> {
    this.#child.stderr.on('data', text => {
      this.#errors += text
    })
    const [, address = ''] = await lineOf(this.#child, ENTRIES[this.#options.entry].ready)
    this.#address = address
  }
}

function launch({ entry, env }: ProcessOptions, folder: string, port = '0'): ChildProcessWithoutNullStreams {
  const defaults = { HALL_DATA: folder, HALL_PORT: port, DISPLAY: '', WAYLAND_DISPLAY: '' }
  return spawnNode(ENTRIES[entry].file, [], { ...defaults, ...ENTRIES[entry].env, ...env }, true)
}

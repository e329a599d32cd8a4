import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { lineOf, spawnNode } from '../processes/processes.ts'
import type { HallClient } from './application.ts'

/** The product as `npm start` runs it: processes of their own, real ports, a fresh data folder. */
export class RunningHall {
  readonly folder: string
  #address: string
  #child: ChildProcessWithoutNullStreams
  readonly #env: Record<string, string>

  private constructor(
    folder: string,
    env: Record<string, string>,
    child: ChildProcessWithoutNullStreams,
    address: string,
  ) {
    this.folder = folder
    this.#env = env
    this.#child = child
    this.#address = address
  }

  static async start(env: Record<string, string> = {}): Promise<RunningHall> {
    const folder = await mkdtemp(join(tmpdir(), 'rongque-hall-'))
    const all = { HALL_DATA: folder, HALL_PORT: '0', DISPLAY: '', WAYLAND_DISPLAY: '', ...env }
    const { child, address } = await launch(all)
    return new RunningHall(folder, all, child, address)
  }

  get address(): string {
    return this.#address
  }

  client(operator = 'clerk-1'): HallClient {
    return createORPCClient(new RPCLink({ url: `${this.#address}/rpc`, headers: { 'x-hall-operator': operator } }))
  }

  /** Ends it the hard way, with everything it started. */
  async kill(): Promise<void> {
    await end(this.#child, 'SIGKILL')
  }

  /** Starts it again on the same folder and port. */
  async restart(): Promise<void> {
    const { child, address } = await launch({ ...this.#env, HALL_PORT: new URL(this.#address).port })
    this.#child = child
    this.#address = address
  }

  async remove(): Promise<void> {
    await end(this.#child, 'SIGTERM')
    await rm(this.folder, { recursive: true, force: true })
  }
}

async function launch(env: Record<string, string>) {
  const child = spawnNode('electron/start.ts', [], env, true)
  child.stderr.on('data', text => process.stderr.write(text))
  const [, address = ''] = await lineOf(child, /counter\s+(http:\/\/127\.0\.0\.1:\d+)\/counter/)
  return { child, address }
}

async function end(child: ChildProcessWithoutNullStreams, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const closed = new Promise(resolve => child.once('close', resolve))
  // The whole group: SIGKILL reaches nobody's children by itself.
  if (child.pid !== undefined) process.kill(-child.pid, signal)
  await closed
}

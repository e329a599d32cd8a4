import { type ChildProcess, spawn } from 'node:child_process'
import { access, lstat, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ReaderError } from '../error.ts'

export interface Pty {
  readonly path: string
  unplug(): Promise<void>
  replug(): Promise<void>
  close(): Promise<void>
}

const READY_MS = 5000
const LOOK_MS = 10
const RESTART_MS = 20

/** Connects `path` to `port` and restarts socat when a host closes it. Rejects with R151 naming `path` or `socat`. */
export async function openPty(path: string, port: number): Promise<Pty> {
  let wanted = true
  let child: ChildProcess | undefined
  let missing = false

  const start = async () => {
    // socat would replace a file; a link is left from an earlier run.
    const there = await lstat(path).catch(() => undefined)
    const folder = await stat(dirname(path)).catch(() => undefined)
    if (!folder?.isDirectory() || (there && !there.isSymbolicLink())) throw new ReaderError('R151', path)
    wanted = true
    run()
    await waitFor(path)
  }
  const run = () => {
    const socat = spawn(
      'socat',
      [`pty,rawer,link=${path},wait-slave,pty-interval=0.01`, `tcp:127.0.0.1:${port},nodelay`],
      {
        stdio: 'ignore',
      },
    )
    child = socat
    // Otherwise it outlives us.
    const endToo = () => void socat.kill()
    process.once('exit', endToo)
    socat.once('error', () => {
      missing = true
      process.off('exit', endToo)
    })
    socat.once('exit', async () => {
      process.off('exit', endToo)
      await sleep(RESTART_MS)
      if (wanted && child === socat) run()
    })
  }
  const end = async () => {
    wanted = false
    const socat = child
    if (!socat || socat.exitCode !== null || socat.signalCode !== null) return
    const exited = new Promise(resolve => socat.once('exit', resolve))
    socat.kill()
    await exited
  }

  await start()
  return { path, unplug: end, replug: start, close: end }

  async function waitFor(file: string): Promise<void> {
    const deadline = performance.now() + READY_MS
    while (performance.now() < deadline && wanted && !missing) {
      const there = await access(file).then(
        () => true,
        () => false,
      )
      if (there) return
      await sleep(LOOK_MS)
    }
    await end()
    throw new ReaderError('R151', missing ? 'socat' : file)
  }
}

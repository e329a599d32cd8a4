import { type ChildProcess, spawn } from 'node:child_process'
import { access, lstat, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ReaderError } from '../error.ts'

/** A pseudo-terminal that leads to a simulator's TCP port. */
export interface Pty {
  /** What a host opens, as it would open /dev/ttyUSB0. */
  readonly path: string
  /** The terminal disappears, as a USB bridge does when it is pulled out. */
  unplug(): Promise<void>
  replug(): Promise<void>
  close(): Promise<void>
}

/** How long socat may take to make the terminal, ms. */
const READY_MS = 5000
const LOOK_MS = 10
/** Before socat is started again, ms: one that ends at once is not started a thousand times. */
const RESTART_MS = 20

/**
 * Makes a real pseudo-terminal with socat (Debian's package `socat`) between `path` and 127.0.0.1:`port`. socat ends
 * whenever a host closes the terminal; it is then started again, so that the next host finds the same path.
 * Rejects with R151, naming `path` when it is taken by a file or cannot be made, `socat` when that is missing.
 */
export async function openPty(path: string, port: number): Promise<Pty> {
  let wanted = true
  let child: ChildProcess | undefined
  let missing = false

  const start = async () => {
    // socat would replace whatever is there; a link is what an earlier one left.
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
    // Without us it would wait for a host for ever.
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

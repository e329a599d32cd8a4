import { type ChildProcess, spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import { ReaderError } from '../../error.ts'

/** The process that holds the vendor's library, as seen from outside. */
export interface LibraryProcess {
  /** What it is sent and sends can be cloned by structure. Nothing happens when it is gone. */
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, also when it could not be started. `how` is for people: `SIGSEGV`, `exit code 1`. */
  onExit(listener: (how: string) => void): void
  /** Asks it to end. While it is busy in the library it does not hear. */
  end(): void
  kill(): void
}

/** Throws a ReaderError when it cannot be tried at all. */
export type StartLibraryProcess = () => LibraryProcess

export interface NodeProcessOptions {
  /**
   * Node's program. Default: the one that runs us. A 32-bit library needs a 32-bit Node here (22 is the last with one for
   * Windows), with koffi's package for it beside this library.
   */
  readonly program?: string
  /** The entry point `library/process`. Default: beside this file; to be named where a bundler moved things. */
  readonly script?: string
}

/**
 * Starts Node on the library's entry point. Whatever a library prints is thrown away: some print what they read.
 *
 * Electron's program is not Node, and with its fuse `runAsNode` off would open the application again: there name a
 * `program`, or start the process some other way and call `serveLibrary` in it.
 */
export function nodeLibraryProcess(options: NodeProcessOptions = {}): StartLibraryProcess {
  return () => {
    if (options.program === undefined && process.versions['electron'] !== undefined) {
      throw new ReaderError('R161', 'Electron: startProcess')
    }
    const script = options.script ?? join(import.meta.dirname, `process${extname(import.meta.filename)}`)
    const child = spawnNode(options.program ?? process.execPath, script)
    return {
      send: message => {
        if (child.connected) child.send(message as object, () => {})
      },
      onMessage: listener => child.on('message', listener),
      onExit: listener => {
        child.on('error', (cause: NodeJS.ErrnoException) => {
          if (child.pid === undefined) listener(`not started: ${cause.code}`)
        })
        child.once('exit', (code, signal) => listener(signal ?? `exit code ${code}`))
      },
      end: () => {
        if (child.connected) child.disconnect()
      },
      kill: () => child.kill('SIGKILL'),
    }
  }
}

function spawnNode(program: string, script: string): ChildProcess {
  try {
    return spawn(program, [script], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      windowsHide: true,
    })
  } catch (cause) {
    throw new ReaderError('R161', program, { cause })
  }
}

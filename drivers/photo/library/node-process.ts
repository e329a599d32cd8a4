import { type ChildProcess, spawn } from 'node:child_process'
import { extname, join } from 'node:path'
import { ReaderError } from '../../error.ts'

export interface LibraryProcess {
  /** Structured clone. Does nothing when the process is gone. */
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** Called once, also after a failed start. `how` is for people: `SIGSEGV`, `exit code 1`. */
  onExit(listener: (how: string) => void): void
  /** Takes effect only when the library is not busy. */
  end(): void
  kill(): void
}

export type StartLibraryProcess = () => LibraryProcess

export interface NodeProcessOptions {
  /** Default: our Node. A 32-bit library needs a 32-bit Node (22 is the last for Windows) and koffi for it. */
  readonly program?: string
  /** Entry point `library/process`. Default: beside this file; set it after bundling. */
  readonly script?: string
}

/**
 * Starts Node on the library's entry point and drops the library's output, which may contain card data. Electron is not
 * Node: there set `program`, or start the process in another way and call `serveLibrary` in it.
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

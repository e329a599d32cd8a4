import { type ChildProcess, spawn } from 'node:child_process'

export interface Child {
  readonly name: string
  /** The first match of `ready` in its output; rejects when it ends before. */
  readonly ready: Promise<RegExpExecArray>
  readonly ended: Promise<number | null>
  stop(): void
}

/** The IPC channel closes however we end, so that the program never stays behind. */
export function runChild(command: string, args: readonly string[], env: NodeJS.ProcessEnv, ready: RegExp): Child {
  const child: ChildProcess = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] })
  const ended = new Promise<number | null>(resolve => {
    child.once('exit', resolve)
    child.once('error', () => resolve(null))
  })
  const found = new Promise<RegExpExecArray>((resolve, reject) => {
    let printed = ''
    child.stdout?.on('data', chunk => {
      printed += String(chunk)
      const match = ready.exec(printed)
      if (match) resolve(match)
    })
    ended.then(code => reject(new Error(`${args[0] ?? command} ended with ${code}`))).catch(reject)
  })
  // A rejection counts only for those who wait.
  found.catch(() => {})
  return { name: args.at(-1) ?? command, ready: found, ended, stop: () => child.kill('SIGTERM') }
}

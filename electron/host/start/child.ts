import { type ChildProcess, spawn } from 'node:child_process'

/** A program that `npm start` runs, and ends with itself. */
export interface Child {
  /** For people. */
  readonly name: string
  /** Resolves with the first match of `ready` in what it prints; rejects when it ends before. */
  readonly ready: Promise<RegExpExecArray>
  readonly ended: Promise<number | null>
  stop(): void
}

/**
 * Runs a program; its own messages on stderr are passed on as they are. The channel to it closes when we end, however
 * that comes about, so that it does not stay behind.
 */
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
  // Whoever waits for it hears of it; nobody else need.
  found.catch(() => {})
  return { name: args.at(-1) ?? command, ready: found, ended, stop: () => child.kill('SIGTERM') }
}

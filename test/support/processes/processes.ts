import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { resolve } from 'node:path'

/** Compiled modules of earlier starts: a process starts in half the time. */
const NODE_COMPILE_CACHE = resolve('node_modules/.cache/compiled')

export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** `input` is its whole stdin. */
export function runNode(
  entry: string,
  args: readonly string[],
  options: { env?: Record<string, string>; input?: string } = {},
): Promise<Finished> {
  const child = spawnNode(entry, args, options.env)
  child.stdin.end(options.input ?? '')
  return finished(child)
}

/** The caller ends it. `detached`: the head of a process group, which can be ended as a whole. */
export function spawnNode(
  entry: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  detached = false,
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [entry, ...args], {
    env: { ...process.env, NODE_COMPILE_CACHE, ...env },
    detached,
  })
  child.stdout.setEncoding('utf8')
  child.stderr.setEncoding('utf8')
  return child
}

export function finished(child: ChildProcessWithoutNullStreams): Promise<Finished> {
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', text => {
    stdout += text
  })
  child.stderr.on('data', text => {
    stderr += text
  })
  return new Promise(resolve => {
    child.once('close', code => resolve({ code, stdout, stderr }))
  })
}

export function lineOf(
  child: ChildProcessWithoutNullStreams,
  pattern: RegExp,
  timeoutMs = 120_000,
): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    const settle = (act: () => void) => {
      clearTimeout(timer)
      child.stdout.off('data', read)
      child.off('close', ended)
      act()
    }
    const read = (chunk: string) => {
      text += chunk
      const match = pattern.exec(text)
      if (match) settle(() => resolve(match))
    }
    const ended = () => settle(() => reject(new Error(`ended without ${pattern}: ${text}`)))
    const timer = setTimeout(() => settle(() => reject(new Error(`no ${pattern} in: ${text}`))), timeoutMs)
    child.stdout.on('data', read)
    child.once('close', ended)
  })
}

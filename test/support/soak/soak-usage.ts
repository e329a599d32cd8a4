import { readdirSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export interface Usage {
  /** Bytes after a garbage collection. */
  readonly heap: number
  readonly files: number
  /** Timers, sockets and other things that keep a process alive. */
  readonly resources: number
}

/** Works without --expose-gc. */
function collector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

const collect = collector()

export function usage(): Usage {
  collect()
  return {
    heap: process.memoryUsage().heapUsed,
    files: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
    resources: process.getActiveResourcesInfo().length,
  }
}

export interface UsageLimits {
  readonly heap: number
  readonly files: number
  readonly resources: number
}

export function growth(before: Usage, after: Usage, limits: UsageLimits): string[] {
  return (['heap', 'files', 'resources'] as const)
    .filter(key => after[key] - before[key] > limits[key])
    .map(key => `${key} grew from ${before[key]} to ${after[key]}`)
}

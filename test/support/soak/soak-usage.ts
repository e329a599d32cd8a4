import { readdirSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** What a process holds at one moment. */
export interface Usage {
  /** After a garbage collection, bytes. */
  readonly heap: number
  /** Open files, sockets and the like; 0 where the system does not tell. */
  readonly files: number
  /** Timers, sockets and other things that keep a process alive. */
  readonly resources: number
}

/** The collector, whether or not Node was started with --expose-gc. */
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
  /** How much more of the heap may be in use at the end, bytes. */
  readonly heap: number
  readonly files: number
  readonly resources: number
}

/** What has grown beyond its limit, in words; nothing when all is well. */
export function growth(before: Usage, after: Usage, limits: UsageLimits): string[] {
  return (['heap', 'files', 'resources'] as const)
    .filter(key => after[key] - before[key] > limits[key])
    .map(key => `${key} grew from ${before[key]} to ${after[key]}`)
}

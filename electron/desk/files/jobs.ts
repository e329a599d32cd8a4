import { Publisher } from '../../base/publisher.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { Follower } from './file-workers.ts'
import type { Progress } from './progress.ts'

export type JobState = ({ readonly kind: 'working' } & Progress) | { readonly kind: 'ended' }

interface Job {
  readonly states: Publisher<JobState>
  readonly cancel: AbortController
  last: JobState | undefined
  watchers: number
}

/** Only the caller of a job can watch and cancel it. */
export class Jobs {
  readonly #jobs = new Map<string, Job>()

  /** Throws A504 for an id in use. */
  async run<Result>(
    owner: string,
    id: string | undefined,
    signal: AbortSignal | undefined,
    work: (follower: Follower) => Promise<Result>,
  ): Promise<Result> {
    if (id === undefined) return work({ signal })
    const job = this.#job(owner, id)
    if (job.last) throw new HallError('A504', 'job')
    const tell = (state: JobState) => {
      job.last = state
      job.states.publish(state)
    }
    tell({ kind: 'working', phase: 'waiting', done: 0, all: 0 })
    try {
      return await work({
        signal: signal ? AbortSignal.any([signal, job.cancel.signal]) : job.cancel.signal,
        onProgress: progress => tell({ kind: 'working', ...progress }),
      })
    } finally {
      tell({ kind: 'ended' })
      this.#jobs.delete(key(owner, id))
    }
  }

  /** May begin before the job. */
  async *watch(owner: string, id: string, signal: AbortSignal | undefined): AsyncGenerator<JobState> {
    const job = this.#job(owner, id)
    job.watchers++
    try {
      const states = job.states.latest(signal)
      if (job.last) yield job.last
      for await (const state of states) {
        yield state
        if (state.kind === 'ended') return
      }
    } finally {
      job.watchers--
      if (job.watchers === 0 && !job.last) this.#jobs.delete(key(owner, id))
    }
  }

  cancel(owner: string, id: string): boolean {
    const job = this.#jobs.get(key(owner, id))
    if (!job?.last) return false
    job.cancel.abort()
    return true
  }

  #job(owner: string, id: string): Job {
    const known = this.#jobs.get(key(owner, id))
    if (known) return known
    const job: Job = { states: new Publisher(), cancel: new AbortController(), last: undefined, watchers: 0 }
    this.#jobs.set(key(owner, id), job)
    return job
  }
}

function key(owner: string, id: string): string {
  return `${owner} ${id}`
}

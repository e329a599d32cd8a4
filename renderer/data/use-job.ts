import { useCallback, useEffect, useRef, useState } from 'react'
import type { JobStateView } from '../../electron/api/contract/jobs.ts'
import { client, commandId } from './client.ts'

export type JobProgressView = Extract<JobStateView, { kind: 'working' }>

const BEGUN: JobProgressView = { kind: 'working', phase: 'waiting', done: 0, all: 0 }

/** Follows a slow call such as a file. Leaving the page cancels it. */
export function useJob() {
  const [progress, setProgress] = useState<JobProgressView>()
  const current = useRef<string>(undefined)

  const follow = useCallback(async <Result>(call: (job: string) => Promise<Result>): Promise<Result> => {
    const job = commandId()
    const stop = new AbortController()
    current.current = job
    setProgress(BEGUN)
    watch(job, stop.signal, setProgress)
    try {
      return await call(job)
    } finally {
      stop.abort()
      current.current = undefined
      setProgress(undefined)
    }
  }, [])
  const cancel = useCallback(() => {
    const job = current.current
    if (job !== undefined) client.jobs.cancel({ job }).catch(() => {})
  }, [])
  useEffect(() => cancel, [cancel])

  return { progress, follow, cancel }
}

/** Without progress the call still goes on. */
function watch(job: string, signal: AbortSignal, onProgress: (progress: JobProgressView) => void): void {
  const listen = async () => {
    for await (const state of await client.jobs.watch({ job }, { signal })) {
      if (state.kind === 'working' && !signal.aborted) onProgress(state)
    }
  }
  listen().catch(() => {})
}

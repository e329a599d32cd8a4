/**
 * Waits for `work`, at most `ms`. Rejects with its error, or with one of our own when the time is over or `signal`
 * aborts. What `work` brings after that is handed to `late`, e.g. to be closed again; its late error is dropped.
 */
export function within<Result>(
  ms: number,
  work: Promise<Result>,
  { signal, late }: { readonly signal?: AbortSignal | undefined; readonly late?: (result: Result) => void } = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let waiting = true
    const stop = () => {
      waiting = false
      clearTimeout(timer)
      signal?.removeEventListener('abort', aborted)
    }
    const giveUp = (reason: string) => {
      stop()
      reject(new Error(reason))
    }
    const aborted = () => giveUp('aborted')
    const timer = setTimeout(() => giveUp(`no answer from the system in ${ms} ms`), ms)
    signal?.addEventListener('abort', aborted)
    if (signal?.aborted) aborted()
    work.then(
      result => {
        if (!waiting) return late?.(result)
        stop()
        resolve(result)
      },
      (error: unknown) => {
        stop()
        reject(error)
      },
    )
  })
}

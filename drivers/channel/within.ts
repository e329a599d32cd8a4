/** Rejects after `ms` or on abort. A later result goes to `late`, e.g. to close it. */
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

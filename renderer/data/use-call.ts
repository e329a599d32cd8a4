import { useCallback, useRef, useState } from 'react'

/**
 * Runs calls one at a time: a second press while the first is under way does nothing. What the last one failed with stays
 * until the next one or until it is dismissed.
 */
export function useCall() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const running = useRef<Promise<unknown>>(undefined)

  const run = useCallback(async <Result>(call: () => Promise<Result>): Promise<Result | undefined> => {
    if (running.current) return undefined
    setBusy(true)
    setError(undefined)
    const made = call()
    running.current = made
    try {
      return await made
    } catch (failure) {
      setError(failure)
      return undefined
    } finally {
      running.current = undefined
      setBusy(false)
    }
  }, [])

  /** Whether a call is under way now, whatever is drawn already. */
  const isRunning = useCallback(() => running.current !== undefined, [])

  /** Once the call that is under way has come to its end, either way. */
  const settled = useCallback(() => Promise.resolve(running.current).catch(() => {}), [])

  const dismiss = useCallback(() => setError(undefined), [])

  /** Says what went wrong beside a call that did what it was for. */
  const tell = useCallback((failure: unknown) => setError(failure), [])

  return { busy, error, run, isRunning, settled, dismiss, tell }
}

import { useCallback, useRef, useState } from 'react'

/** One call at a time: a second press meanwhile does nothing. */
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

  /** Ahead of what is drawn. */
  const isRunning = useCallback(() => running.current !== undefined, [])

  const settled = useCallback(async () => {
    while (running.current) await running.current.catch(() => {})
  }, [])

  const dismiss = useCallback(() => setError(undefined), [])

  return { busy, error, run, isRunning, settled, dismiss }
}

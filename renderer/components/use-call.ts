import { useCallback, useState } from 'react'

/** Runs calls one at a time; what the last one failed with stays until the next one or until it is dismissed. */
export function useCall() {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()

  const run = useCallback(async <Result>(call: () => Promise<Result>): Promise<Result | undefined> => {
    setBusy(true)
    setError(undefined)
    try {
      return await call()
    } catch (failure) {
      setError(failure)
      return undefined
    } finally {
      setBusy(false)
    }
  }, [])

  return { busy, error, run, dismiss: useCallback(() => setError(undefined), []) }
}

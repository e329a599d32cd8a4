import { useEffect, useRef, useState } from 'react'

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5000

/**
 * Follows a stream for as long as the component lives, and begins it anew when it ends. `connected` is false while the
 * application cannot be reached.
 */
export function useStream<Message>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Message>>,
  onMessage: (message: Message) => void,
): { connected: boolean } {
  const [connected, setConnected] = useState(true)
  const handlers = useRef({ open, onMessage })
  handlers.current = { open, onMessage }

  useEffect(() => {
    const stop = new AbortController()
    const follow = async () => {
      let pause = FIRST_PAUSE_MS
      while (!stop.signal.aborted) {
        try {
          const stream = await handlers.current.open(stop.signal)
          setConnected(true)
          pause = FIRST_PAUSE_MS
          for await (const message of stream) {
            if (stop.signal.aborted) return
            handlers.current.onMessage(message)
          }
        } catch {
          if (stop.signal.aborted) return
        }
        setConnected(false)
        await new Promise(resolve => setTimeout(resolve, pause))
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      }
    }
    follow().catch(() => setConnected(false))
    return () => stop.abort()
  }, [])

  return { connected }
}

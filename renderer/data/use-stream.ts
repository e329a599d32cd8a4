import { useEffect, useRef, useState } from 'react'
import { followStream } from './follow-stream.ts'

export function useStream<Message>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Message>>,
  onMessage: (message: Message) => void,
  onLost?: () => void,
): { connected: boolean } {
  const [connected, setConnected] = useState(true)
  const handlers = useRef({ open, onMessage, onLost })
  handlers.current = { open, onMessage, onLost }

  useEffect(() => {
    const stop = new AbortController()
    followStream(
      {
        open: signal => handlers.current.open(signal),
        onMessage: message => handlers.current.onMessage(message),
        onConnected: next => {
          setConnected(next)
          if (!next) handlers.current.onLost?.()
        },
      },
      stop.signal,
    ).catch(() => setConnected(false))
    return () => stop.abort()
  }, [])

  return { connected }
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 5000

export interface StreamSource<Message> {
  open(signal: AbortSignal): Promise<AsyncIterable<Message>>
  onMessage(message: Message): void
  onConnected(connected: boolean): void
}

/** Pauses between tries: 500 to 5000 ms. */
export async function followStream<Message>(source: StreamSource<Message>, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE_MS
  while (!signal.aborted) {
    try {
      const stream = await source.open(signal)
      if (signal.aborted) return
      source.onConnected(true)
      pause = FIRST_PAUSE_MS
      for await (const message of stream) {
        if (signal.aborted) return
        source.onMessage(message)
      }
    } catch {
      // onConnected tells it below; the next try comes by itself.
    }
    if (signal.aborted) return
    source.onConnected(false)
    await new Promise(resolve => setTimeout(resolve, pause))
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }
}

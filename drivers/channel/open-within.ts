import { setTimeout as sleep } from 'node:timers/promises'
import { hasCode, toReaderError } from '../error.ts'
import type { Channel, OpenChannel } from './channel.ts'
import { within } from './within.ts'

/** Rejects with R108 after `ms`, since some drivers hang. Closes a channel that opens later. */
export async function openWithin(ms: number, open: OpenChannel, signal?: AbortSignal): Promise<Channel> {
  const limit = new AbortController()
  const opening = open(signal ? AbortSignal.any([signal, limit.signal]) : limit.signal)
  try {
    return await within(ms, opening, { signal, late: channel => void channel.close().catch(() => {}) })
  } catch (error) {
    limit.abort()
    throw toReaderError(error, `${ms} ms`)
  }
}

const LOOK_AGAIN_MS = 50

/** For a line closed a moment ago: it may be gone or held for up to `freeMs`. */
export async function openWhenFree(
  freeMs: number,
  ms: number,
  open: OpenChannel,
  signal?: AbortSignal,
): Promise<Channel> {
  const deadline = performance.now() + freeMs
  for (;;) {
    try {
      return await openWithin(ms, open, signal)
    } catch (error) {
      const soon = hasCode(error, 'R101', 'R103') && performance.now() < deadline
      if (!soon || signal?.aborted) throw error
      await sleep(LOOK_AGAIN_MS, undefined, { signal }).catch(() => {})
    }
  }
}

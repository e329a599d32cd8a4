import { ReaderError } from '../error.ts'
import type { Channel, OpenChannel } from './channel.ts'
import { within } from './within.ts'

/**
 * Opens a channel, or rejects with R108 after `ms`: some drivers hang. What is opened after that, or after `signal` has
 * aborted, is closed again.
 */
export async function openWithin(ms: number, open: OpenChannel, signal?: AbortSignal): Promise<Channel> {
  const limit = new AbortController()
  const opening = open(signal ? AbortSignal.any([signal, limit.signal]) : limit.signal)
  try {
    return await within(ms, opening, { signal, late: channel => void channel.close().catch(() => {}) })
  } catch (error) {
    limit.abort()
    throw error instanceof ReaderError ? error : new ReaderError('R108', `${ms} ms`, { cause: error })
  }
}

import type { Channel, OpenChannel } from '../channel/channel.ts'
import { ReaderError } from '../error.ts'

/**
 * Opens a channel, or rejects with R108 after `ms`: some drivers hang. What is opened after that, or after `signal` has
 * aborted, is closed again.
 */
export async function openWithin(ms: number, open: OpenChannel, signal: AbortSignal): Promise<Channel> {
  const limit = new AbortController()
  const opening = open(AbortSignal.any([signal, limit.signal]))
  const ended = Promise.withResolvers<never>()
  const abort = () => ended.reject(new ReaderError('R106'))
  const timer = setTimeout(() => ended.reject(new ReaderError('R108', `${ms} ms`)), ms)
  signal.addEventListener('abort', abort)
  try {
    return await Promise.race([opening, ended.promise])
  } catch (error) {
    limit.abort()
    opening.then(channel => channel.close()).catch(() => {})
    throw error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

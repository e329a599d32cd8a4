import { setTimeout as sleep } from 'node:timers/promises'
import type { Channel } from '../channel/channel.ts'
import { openWhenFree } from '../channel/open-within.ts'
import { type ReaderCode, ReaderError, toReaderError } from '../error.ts'
import { isAnswerLost } from '../reader/answer-lost.ts'
import { SamClient, statusError } from '../sam/client.ts'
import { SAM_COMMANDS } from '../sam/commands.ts'
import type { SamCounters } from '../sam/counters.ts'
import { hexByte } from '../sam/status.ts'
import { both } from './bilingual.ts'
import { PROBE_DEFAULTS, type ProbeOptions } from './probe-options.ts'
import { classifyTalk, TALK_TEXTS, type Talk } from './talk.ts'
import type { Way } from './ways.ts'

export interface FoundReader {
  readonly kind: 'reader'
  readonly way: string
  /** Undefined when it does not tell. */
  readonly samId?: string
  /** SW3 of GetSAMStatus in hexadecimal. */
  readonly status: { readonly sw3: string; readonly name: string }
  /** R120–R122: the reader says it cannot work. */
  readonly fault?: ReaderError
  readonly exchangeMs: readonly number[]
  readonly counters: SamCounters
}

export type ProbeResult =
  | FoundReader
  /** R114: something else answered. */
  | { readonly kind: 'notAReader'; readonly talk: Talk; readonly error: ReaderError }
  /** R110: silence. */
  | { readonly kind: 'silent'; readonly error: ReaderError }
  /** Not opened (R101–R109, R115), a reader with damaged answers (R106, R111–R113, R125), or ended (R106). */
  | { readonly kind: 'failed'; readonly error: ReaderError }

type WayResult =
  | FoundReader
  | { readonly kind: 'failed'; readonly error: ReaderError }
  | { readonly kind: 'heard'; readonly talk: Talk }

const KEPT_BYTES = 1024
/** Sounds different from a reader at any baud rate. */
const SOMETHING_ELSE: ReadonlySet<Talk> = new Set(['atModem', 'nmea', 'text'])
/** Errors that only a reader makes. It is asked twice, since the line may be bad. */
const SPOKEN: ReadonlySet<ReaderCode> = new Set(['R112', 'R113', 'R125'])

/**
 * Tries one way after the other with GetSAMStatus (11 FF), which changes nothing; asks for the number (12 FF) only
 * after a valid answer. Closes what it opened. Never rejects with a ReaderError. Takes about `totalMs` at most.
 */
export async function probe(ways: readonly Way[], options: Partial<ProbeOptions> = {}): Promise<ProbeResult> {
  const all = { ...PROBE_DEFAULTS, ...options, sam: { ...PROBE_DEFAULTS.sam, ...options.sam } }
  const deadline = performance.now() + all.totalMs
  let heard: Talk = 'nothing'
  for (const [index, way] of ways.entries()) {
    if (index > 0) await sleep(all.pauseMs, undefined, { signal: all.signal }).catch(() => {})
    if (all.signal?.aborted) return ended()
    if (performance.now() >= deadline) break
    const result = await tryWay(way, index === 0, all)
    if (all.signal?.aborted) return ended()
    if (result.kind !== 'heard') return result
    if (result.talk !== 'nothing') heard = result.talk
    if (SOMETHING_ELSE.has(result.talk)) break
  }
  if (heard === 'nothing') return { kind: 'silent', error: new ReaderError('R110') }
  return { kind: 'notAReader', talk: heard, error: new ReaderError('R114', both(TALK_TEXTS[heard])) }
}

function ended(): ProbeResult {
  return { kind: 'failed', error: new ReaderError('R106') }
}

async function tryWay(way: Way, first: boolean, options: ProbeOptions): Promise<WayResult> {
  const attempts = first ? options.firstWayAttempts : 1
  let channel: Channel
  try {
    channel = await openWhenFree(first ? 0 : options.freeMs, options.openMs, way.open, options.signal)
  } catch (error) {
    return { kind: 'failed', error: toReaderError(error, way.name) }
  }
  const sam = new SamClient(channel, options.sam)
  let closing: Promise<void> | undefined
  const close = () => {
    closing ??= sam.close()
    return closing
  }
  options.signal?.addEventListener('abort', close)
  const heard: Uint8Array[] = []
  let kept = 0
  sam.onDiscarded((_reason, bytes) => {
    if (kept < KEPT_BYTES) heard.push(bytes.subarray(0, KEPT_BYTES - kept))
    kept += bytes.length
  })
  let damage: ReaderError | undefined
  try {
    for (let attempt = 1; ; attempt++) {
      const greeting = await greet(sam)
      if (!(greeting instanceof ReaderError)) return await examine(sam, way, greeting, options)
      if (greeting.code === 'R106') return { kind: 'failed', error: greeting }
      const talk = classifyTalk(Buffer.concat(heard))
      if (talk === 'sam' || SPOKEN.has(greeting.code)) damage ??= greeting
      if (damage && attempt >= 2) return { kind: 'failed', error: damage }
      if (!damage && (talk !== 'nothing' || attempt >= attempts)) return { kind: 'heard', talk }
    }
  } finally {
    options.signal?.removeEventListener('abort', close)
    await close()
  }
}

interface Greeting {
  readonly status: FoundReader['status']
  readonly fault?: ReaderError
  readonly ms: number
}

async function greet(sam: SamClient): Promise<Greeting | ReaderError> {
  const began = performance.now()
  const elapsed = () => Math.round((performance.now() - began) * 10) / 10
  try {
    const answer = await sam.exchange(SAM_COMMANDS.status)
    const ms = elapsed()
    const status = { sw3: hexByte(answer.sw3), name: answer.status.name }
    return answer.status.class === 'fatal' ? { status, ms, fault: statusError(answer) } : { status, ms }
  } catch (error) {
    return toReaderError(error, sam.channelName)
  }
}

async function examine(sam: SamClient, way: Way, first: Greeting, options: ProbeOptions): Promise<FoundReader> {
  const samId = await numberOf(sam)
  const exchangeMs = [first.ms]
  for (let more = 1; more < options.exchanges; more++) {
    const again = await greet(sam)
    if (again instanceof ReaderError) continue
    exchangeMs.push(again.ms)
  }
  return {
    kind: 'reader',
    way: way.name,
    ...(samId === undefined ? {} : { samId }),
    status: first.status,
    ...(first.fault ? { fault: first.fault } : {}),
    exchangeMs,
    counters: sam.counters,
  }
}

/** Two tries: a reader that wakes up ignores the first. */
async function numberOf(sam: SamClient): Promise<string | undefined> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      return await sam.samId()
    } catch (error) {
      if (!isAnswerLost(error)) return undefined
    }
  }
  return undefined
}

import { setTimeout as sleep } from 'node:timers/promises'
import type { Channel } from '../channel/channel.ts'
import { openWhenFree } from '../channel/open-within.ts'
import { type ReaderCode, ReaderError } from '../error.ts'
import { ANSWER_LOST } from '../reader/answer-lost.ts'
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
  /** Name of the way at which it answered; worth remembering. */
  readonly way: string
  /** Undefined when it does not tell. */
  readonly samId?: string
  /** SW3 of GetSAMStatus in hexadecimal, and what it means. */
  readonly status: { readonly sw3: string; readonly name: string }
  /** A reader that says that it cannot work: R120–R122. */
  readonly fault?: ReaderError
  /** How long each status exchange took, ms. */
  readonly exchangeMs: readonly number[]
  readonly counters: SamCounters
}

export type ProbeResult =
  | FoundReader
  /** Something else answered (R114). `talk` says what it sounded like. */
  | { readonly kind: 'notAReader'; readonly talk: Talk; readonly error: ReaderError }
  /** Nothing was heard in any way (R110). */
  | { readonly kind: 'silent'; readonly error: ReaderError }
  /**
   * It could not be opened (R101–R109, R115), it is a reader whose answers arrive damaged (R106, R111–R113, R125), or
   * the probe was ended (R106).
   */
  | { readonly kind: 'failed'; readonly error: ReaderError }

type WayResult =
  | FoundReader
  | { readonly kind: 'failed'; readonly error: ReaderError }
  | { readonly kind: 'heard'; readonly talk: Talk }

/** Heard bytes that are kept to tell what they sound like. */
const KEPT_BYTES = 1024
/** What sounds like this is something else at any baud rate: it is left in peace at once. */
const SOMETHING_ELSE: ReadonlySet<Talk> = new Set(['atModem', 'nmea', 'text'])
/** Only a reader fails in these ways. It is asked twice: what is on a bad line must not be taken for something else. */
const SPOKEN: ReadonlySet<ReaderCode> = new Set(['R112', 'R113', 'R125'])

/**
 * Asks whether a reader is there: opens one way after the other and sends GetSAMStatus (11 FF), which changes nothing
 * in a reader. Only what has answered with a valid frame is then asked for its number (12 FF). Closes what it opened.
 * Never rejects with a ReaderError; takes at most `totalMs` and one further exchange, and no time once `signal` aborts.
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
    return { kind: 'failed', error: coded(error, way.name) }
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
    return coded(error, sam.channelName)
  }
}

/** It has proved to be a reader: its number, and how long it takes to answer. */
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

/** Undefined when it does not tell. One that wakes up leaves the first question of each kind unanswered. */
async function numberOf(sam: SamClient): Promise<string | undefined> {
  for (let attempt = 1; attempt <= 2; attempt++) {
    try {
      return await sam.samId()
    } catch (error) {
      if (!(error instanceof ReaderError) || !ANSWER_LOST.has(error.code)) return undefined
    }
  }
  return undefined
}

function coded(error: unknown, detail: string): ReaderError {
  return error instanceof ReaderError ? error : new ReaderError('R108', detail, { cause: error })
}

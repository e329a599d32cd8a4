import { setTimeout as sleep } from 'node:timers/promises'
import type { Card } from '../../../drivers/card/card.ts'
import type { OpenChannel } from '../../../drivers/channel/channel.ts'
import { CardReader } from '../../../drivers/reader/card-reader.ts'
import type { ReaderOptions } from '../../../drivers/reader/options.ts'
import { SAM_COMMANDS } from '../../../drivers/sam/commands.ts'
import type { FaultKind } from '../../../drivers/simulator/faults.ts'
import { WANG } from './cards.ts'
import { QUICK, WatchedReader } from './simulated-reader.ts'

/** Faults after which the host must ask again. */
export const LOSSES: readonly FaultKind[] = [
  'silence',
  'truncate',
  'wrongChecksum',
  'garbage',
  'deviceTimeout',
  'wrongLength',
  'extraLength',
]
export const REQUESTS = ['status', 'samId', 'find', 'select', 'readBase', 'readNewAddress'] as const
/** How late an answer is when its time has just passed, ms, with QUICK. */
export function lateBy(request: (typeof REQUESTS)[number]): number {
  return SAM_COMMANDS[request].timeoutMs * (QUICK.sam?.timeoutScale ?? 1) + 20
}

/** An address written later means one more answer that can be lost. */
export const MOVED = { ...WANG, additionalAddress: '广东省佛山市禅城区新址路2号' }

export interface Reading {
  readonly events: readonly string[]
  readonly card: Card | undefined
  readonly numbered: boolean
}

/** `events`: until some polls after the reading. */
export async function readingOf(open: OpenChannel, options: Partial<ReaderOptions> = {}): Promise<Reading> {
  const watched = new WatchedReader(new CardReader(open, { ...QUICK, ...options }))
  watched.reader.start()
  try {
    await watched.anyOf(['card-read', 'card-must-be-lifted', 'card-pulled', 'reader-lost'])
    const asked = () => watched.reader.counters?.exchanges ?? 0
    const enough = asked() + 6
    while (asked() < enough && watched.names().at(-1) === 'card-read') await sleep(5)
    const told = watched.events.find(({ event }) => event === 'card-read')
    const { reader } = watched.reader.snapshot
    return {
      events: watched.events.map(event => ('error' in event && event.error ? event.error.code : event.event)),
      card: told?.event === 'card-read' ? told.card : undefined,
      numbered: reader.kind === 'ready' && reader.samId !== '',
    }
  } finally {
    await watched.stop()
  }
}

export const AS_IF_NOTHING_WAS_LOST = {
  events: ['reader-ready', 'card-present', 'card-read'],
  card: { name: WANG.name, additionalAddress: MOVED.additionalAddress, warnings: [] },
  numbered: true,
}

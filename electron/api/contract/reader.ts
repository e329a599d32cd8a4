import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { bilingual, fault, procedure } from './common.ts'

/** `readingId` stands for the card on the server, for a while. */
export const readPerson = z.object({
  readingId: z.uuid(),
  cardType: z.enum(['resident', 'hmt', 'foreign2017', 'foreign2023']),
  name: z.string(),
  number: z.string(),
  sex: z.string(),
  /** Ethnicity or nationality; may be empty. */
  origin: z.string(),
  validTo: z.string(),
  expired: z.boolean(),
  warnings: z.array(bilingual),
})

export const readerView = z.object({
  sequence: z.int(),
  source: z.enum(['sim', 'auto', 'serial', 'hid', 'usb', 'tcp']),
  reader: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('connecting') }),
    z.object({ kind: z.literal('ready'), channel: z.string(), samId: z.string() }),
    z.object({ kind: z.literal('unavailable'), fault }),
    z.object({ kind: z.literal('lost'), fault }),
    z.object({ kind: z.literal('stopped') }),
  ]),
  card: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('none') }),
    z.object({ kind: z.literal('present') }),
    z.object({ kind: z.literal('read'), person: readPerson }),
    z.object({ kind: z.literal('mustBeLifted'), fault: fault.optional() }),
  ]),
  notice: fault.optional(),
})

export type { ReaderCode } from '../../../drivers/codes/reader-codes.ts'
export type ReaderView = z.infer<typeof readerView>
export type ReadPerson = z.infer<typeof readPerson>

const count = z.int().min(0)

export const readerHealth = z.object({
  recovery: z.object({
    retry: count,
    findAgain: count,
    resetSam: count,
    reopen: count,
    restartProcess: count,
  }),
  /** Of the open line; discarded bytes are one sum. */
  line: z
    .object({
      exchanges: count,
      timeouts: count,
      damagedAnswers: count,
      unexpectedAnswers: count,
      discardedBytes: count,
    })
    .optional(),
})

export const simulatedCardView = z.object({ id: z.string(), label: bilingual })

export const reader = {
  watch: procedure
    .route({ method: 'GET', path: '/reader', tags: ['reader'], summary: 'Reader and card, streamed' })
    .output(eventIterator(readerView)),
  readAgain: procedure.route({
    method: 'POST',
    path: '/reader/read-again',
    tags: ['reader'],
    summary: 'Read the card that lies there once more, without its being lifted',
  }),
  health: procedure
    .route({ method: 'GET', path: '/reader/health', tags: ['reader'], summary: 'What happened on the reader’s line' })
    .output(readerHealth),
  /** A508 on a real reader, as for the calls below. */
  simulatedCards: procedure
    .route({ method: 'GET', path: '/reader/simulator/cards', tags: ['reader'], summary: 'Cards of the simulator' })
    .output(z.array(simulatedCardView)),
  placeCard: procedure
    .route({ method: 'POST', path: '/reader/simulator/place', tags: ['reader'], summary: 'Put a simulated card on' })
    .input(z.object({ id: z.string() })),
  liftCard: procedure.route({
    method: 'POST',
    path: '/reader/simulator/lift',
    tags: ['reader'],
    summary: 'Lift the simulated card',
  }),
  unplug: procedure.route({
    method: 'POST',
    path: '/reader/simulator/unplug',
    tags: ['reader'],
    summary: 'Pull the simulated reader out',
  }),
  replug: procedure.route({
    method: 'POST',
    path: '/reader/simulator/replug',
    tags: ['reader'],
    summary: 'Put the simulated reader back',
  }),
}

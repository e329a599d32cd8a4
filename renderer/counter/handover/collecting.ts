import { z } from 'zod'
import { cases, type HandoverInput } from '../../../electron/api/contract/cases.ts'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { missing } from '../../ui/form/missing.ts'
import { saidOf } from '../entry/typed-person.tsx'

const [counter] = fieldsOf(cases.handOver).handover.options
const { number, date } = counter.shape.authority.unwrap().shape
export const { kind, seen } = counter.shape.authority.unwrap().shape
const reason = counter.shape.reason.unwrap()

export interface Collecting {
  readonly readingId: string | undefined
  readonly needsReason: boolean
  readonly isStranger: boolean
}

const asked = z.object({
  person: z.object({
    name: z.string(),
    number: z.string(),
    confirmed: z.boolean(),
    kind: z.enum(['person', 'travelDocument']),
  }),
  reason: reason.trim(),
  authority: z.object({
    kind: kind.optional(),
    number: number.unwrap(),
    date: date.unwrap().or(z.literal('')),
    seen: seen.optional(),
  }),
})

type Asked = z.output<typeof asked>

export type CollectingValues = z.input<typeof asked>

export function handoverAsked(collecting: Collecting) {
  return asked
    .superRefine((answer, { addIssue }) => {
      for (const issue of problemsOf(answer, collecting)) addIssue(issue)
    })
    .transform((answer): HandoverInput => handoverOf(answer, collecting))
}

function problemsOf({ person, reason, authority }: Asked, { readingId, needsReason, isStranger }: Collecting) {
  const unnamed = authority.number === '' && authority.date === ''
  return [
    ...(readingId === undefined && person.name.trim() === '' ? [missing.text('person', 'name')] : []),
    ...(readingId === undefined && person.number.trim() === '' ? [missing.text('person', 'number')] : []),
    ...(needsReason && reason === '' ? [missing.text('reason')] : []),
    ...(isStranger && !authority.kind ? [missing.choice('authority', 'kind')] : []),
    ...(isStranger && unnamed ? [missing.text('authority', 'number')] : []),
    ...(isStranger && !authority.seen ? [missing.choice('authority', 'seen')] : []),
  ]
}

function handoverOf(
  { person, reason, authority }: Asked,
  { readingId, needsReason, isStranger }: Collecting,
): HandoverInput {
  const { kind, seen, number, date } = authority
  return {
    method: 'counter',
    collector: readingId === undefined ? { kind: 'typed', ...saidOf(person) } : { kind: 'card', readingId },
    ...(needsReason ? { reason } : {}),
    ...(isStranger && kind && seen
      ? { authority: { kind, seen, ...(number === '' ? {} : { number }), ...(date === '' ? {} : { date }) } }
      : {}),
  }
}

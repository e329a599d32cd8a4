import { type LocalDate, yearOf, yearsAfter } from '../../base/local-date.ts'
import type { Convenience } from '../../cases/model/measure.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { MeasuresState } from '../../measures/events.ts'
import type { Measure, MeasureNotice } from '../../measures/measure.ts'
import { sealedFor } from '../../store/sealed-for.ts'
import { subjectForNumber, subjectsOfNumber } from '../../subjects/subject-of-number.ts'
import type { TypedKind } from '../../subjects/typed-kind.ts'
import { typedNumber } from '../../subjects/typed-number.ts'
import { type Caller, metaOfCall } from '../cases/case-desk.ts'
import { keepAnswer } from '../once.ts'
import type { HallParts } from '../parts.ts'

type MeasureParts = Pick<HallParts, 'store' | 'desk' | 'catalogue' | 'measures'>

export interface MeasureToEnter {
  readonly person: { readonly kind: TypedKind; readonly number: string; readonly name: string }
  /** 序号 in the catalogue of permitted measures. */
  readonly permitted: string
  readonly basis: string
  readonly closes: readonly Convenience[]
  readonly items: readonly string[]
  readonly facts: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly notice: MeasureNotice
  readonly decider: string
  readonly appeal: string
}

/** Sealed: as it was entered. */
export interface MeasureFacts {
  readonly name: string
  readonly number: string
  readonly facts: string
}

/** What somebody did is not held against them for longer than five years (征信业管理条例 art. 16). */
const LONGEST_YEARS = 5

/** Throws A591–A594 for what the catalogue does not permit or what is not whole, K317 for an invalid number. Returns its id. */
export async function enterMeasure(parts: MeasureParts, given: MeasureToEnter, caller: Caller): Promise<string> {
  const { store, desk, measures } = parts
  const found = typedNumber(given.person.kind, given.person.number, desk.today)
  if (found.result === 'refused') throw new HallError('K317', found.why)
  const measureId = caller.commandId
  const entered = { ...trimmed(given), measureId }
  refuseUnlessWhole(parts, entered)
  await measures.record(
    metaOfCall(parts, caller),
    async (state, trx) => {
      const allowed = permittedIn(state, entered)
      const known = await subjectsOfNumber(trx, store.vault, found)
      const subject = known[0] ?? (await subjectForNumber(trx, store.vault, found))
      const { person, facts, permitted: _, ...rest } = entered
      const measure: Measure = { ...rest, ...allowed, subjects: known.length > 0 ? known : [subject] }
      const secret: MeasureFacts = { name: person.name, number: found.number, facts }
      const under = { kind: 'credit', year: yearOf(desk.today) } as const
      return {
        event: { type: 'MeasureEntered', ...measure },
        sealed: await sealedFor(trx, store.vault, subject, under, secret),
      }
    },
    trx => keepAnswer(trx, parts, caller, 'measures', measureId),
  )
  return measureId
}

function trimmed(given: MeasureToEnter): MeasureToEnter {
  const { person, facts, decider, appeal } = given
  return {
    ...given,
    person: { ...person, name: person.name.trim() },
    facts: facts.trim(),
    decider: decider.trim(),
    appeal: appeal.trim(),
    closes: [...new Set(given.closes)],
    items: [...new Set(given.items)],
  }
}

function refuseUnlessWhole(
  { desk, catalogue }: Pick<MeasureParts, 'desk' | 'catalogue'>,
  { person, facts, decider, appeal, closes, items, from, to, notice }: MeasureToEnter,
): void {
  const { today } = desk
  const isTooLong = [from, today].some(day => to > yearsAfter(day, LONGEST_YEARS))
  if (to < from || to < today || isTooLong || notice.on > from || notice.on > today) {
    throw new HallError('A593', `${notice.on}, ${from} – ${to}`)
  }
  const isWhole = [person.name, facts, decider, appeal].every(text => text !== '') && closes.length > 0
  if (!isWhole || (closes.includes('deferral') && items.length === 0)) throw new HallError('A594')
  const unknown = items.find(code => catalogue.find(code, today) === undefined)
  if (unknown !== undefined) throw new HallError('A594', unknown)
}

/** 国办发〔2020〕49号: no measure that the published list does not name, on no other basis. */
function permittedIn(
  { permitted }: MeasuresState,
  { permitted: id, basis }: Pick<MeasureToEnter, 'permitted' | 'basis'>,
): Pick<Measure, 'name' | 'basis' | 'permitted'> {
  if (!permitted) throw new HallError('A591')
  const entry = permitted.entries.find(candidate => candidate.id === id)
  if (!entry?.bases.includes(basis)) throw new HallError('A592', id)
  return { name: entry.name, basis, permitted: { edition: permitted.edition, id } }
}

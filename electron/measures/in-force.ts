import type { LocalDate } from '../base/local-date.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { Convenience, MeasureInForce } from '../cases/model/measure.ts'
import type { MeasuresState } from './events.ts'
import { measureStatus } from './measure.ts'

/** `item`: for deferral, which is closed item by item. */
export function measuresInForce(
  { measures }: Pick<MeasuresState, 'measures'>,
  subjects: readonly SubjectId[],
  closes: Convenience,
  today: LocalDate,
  item?: string,
): readonly MeasureInForce[] {
  return [...measures.values()]
    .filter(
      ({ measure, lifted }) =>
        measureStatus(measure, lifted, today) === 'inForce' &&
        measure.closes.includes(closes) &&
        measure.subjects.some(subject => subjects.includes(subject)) &&
        (item === undefined || measure.items.includes(item)),
    )
    .map(({ measure: { measureId, name, basis, from, to, decider, appeal } }) => ({
      measureId,
      name,
      basis,
      from,
      to,
      decider,
      appeal,
    }))
}

/** With a measure that is planned or in force, whatever it closes. */
export function subjectsWithMeasure(
  { measures }: Pick<MeasuresState, 'measures'>,
  today: LocalDate,
): ReadonlySet<SubjectId> {
  return new Set(
    [...measures.values()].flatMap(({ measure, lifted }) => {
      const status = measureStatus(measure, lifted, today)
      return status === 'planned' || status === 'inForce' ? measure.subjects : []
    }),
  )
}

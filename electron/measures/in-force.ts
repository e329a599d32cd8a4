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

/** Planned or in force, whatever it closes. */
export function hasMeasure(
  { measures }: Pick<MeasuresState, 'measures'>,
  subject: SubjectId,
  today: LocalDate,
): boolean {
  return [...measures.values()].some(({ measure, lifted }) => {
    const status = measureStatus(measure, lifted, today)
    return measure.subjects.includes(subject) && (status === 'planned' || status === 'inForce')
  })
}

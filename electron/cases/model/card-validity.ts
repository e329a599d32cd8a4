import type { LocalDate } from '../../base/local-date.ts'
import type { CardDetails } from '../intake/events.ts'

export function hasRunOut({ validTo }: Pick<CardDetails, 'validTo'>, today: LocalDate): boolean {
  return validTo !== '长期' && validTo < today
}

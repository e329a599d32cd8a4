import type { LocalDate } from '../base/local-date.ts'
import type { DeliveryMethod } from '../cases/model/delivery.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { Convenience, MeasureInForce } from '../cases/model/measure.ts'

/** 告知: before it begins. */
export interface MeasureNotice {
  readonly on: LocalDate
  readonly how: DeliveryMethod
}

/** Facts are personal data, and sealed apart. */
export interface Measure extends MeasureInForce {
  /** Of one person, who may be filed as several. */
  readonly subjects: readonly SubjectId[]
  readonly closes: readonly Convenience[]
  /** Codes of the items for which deferral is closed. */
  readonly items: readonly string[]
  /** Of the catalogue then in force. */
  readonly permitted: { readonly edition: string; readonly id: string }
  readonly notice: MeasureNotice
}

export interface Lifted {
  readonly on: LocalDate
  readonly by: string
  readonly reason: string
}

export type MeasureStatus = 'planned' | 'inForce' | 'ended' | 'lifted'

export function isLiftable(status: MeasureStatus): boolean {
  return status === 'planned' || status === 'inForce'
}

/** It ends by itself. */
export function measureStatus(
  { from, to }: Pick<Measure, 'from' | 'to'>,
  lifted: Lifted | undefined,
  today: LocalDate,
): MeasureStatus {
  if (lifted) return 'lifted'
  return today < from ? 'planned' : today <= to ? 'inForce' : 'ended'
}

import type { Bilingual } from '../../base/bilingual.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { DeferralMode, DischargeMeans, MaterialForm } from '../../catalogue/model/item.ts'
import type { OwedId } from './ids.ts'

/** 欠件的期限. */
export type Due = ({ readonly kind: 'date'; readonly days: number } & Deadline) | { readonly kind: 'beforeHandover' }

/** 欠件, as it was promised. */
export interface PromisedMaterial {
  readonly owedId: OwedId
  readonly materialId: string
  readonly name: Bilingual
  readonly mode: DeferralMode
  readonly form: MaterialForm
  readonly due: Due
  /** Absent in cases of the first release: the paper alone. */
  readonly dischargedBy?: readonly DischargeMeans[]
}

/**
 * Whether the citizen is the one to act. 告知承诺 and 免提交 are the office's to verify or to fetch, and so is 容缺 where no
 * paper is asked for: lateness is then the office's, never the citizen's.
 */
export function isCitizens({
  mode,
  dischargedBy = ['paper'],
}: Pick<PromisedMaterial, 'mode' | 'dischargedBy'>): boolean {
  if (mode === 'promise' || mode === 'shared') return false
  return mode === 'defer' || dischargedBy.includes('paper')
}

/** Whether the result stays locked until it is there. 告知承诺 is verified afterwards (国办发〔2020〕42号). */
export function locksHandover({ mode }: Pick<PromisedMaterial, 'mode'>): boolean {
  return mode !== 'promise'
}

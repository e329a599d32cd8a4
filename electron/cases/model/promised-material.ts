import type { Bilingual } from '../../base/bilingual.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { DeferralMode, DischargeMeans, MaterialForm, ProofTerms } from '../../catalogue/model/item.ts'
import type { OwedId } from './ids.ts'

export type Due = ({ readonly kind: 'date'; readonly days: number } & Deadline) | { readonly kind: 'beforeHandover' }

/** 欠件, as promised. */
export interface PromisedMaterial {
  readonly owedId: OwedId
  readonly materialId: string
  readonly name: Bilingual
  readonly mode: DeferralMode
  readonly form: MaterialForm
  readonly due: Due
  /** It was brought, and is to be corrected. */
  readonly defect?: string
  /** Absent in the first release: `paper` only. */
  readonly dischargedBy?: readonly DischargeMeans[]
  /** 告知承诺: a promise stands for it, and the office checks. Absent in earlier releases, which printed it as owed. */
  readonly proof?: ProofTerms
  /** Missing when the application counted as accepted (视为受理): nobody promised it, and nobody is late. */
  readonly unpromised?: true
}

export function isUnpromised({ unpromised }: Pick<PromisedMaterial, 'unpromised'>): boolean {
  return unpromised === true
}

/** 告知承诺, told as such: never to be brought. */
export function isProof({ proof }: Pick<PromisedMaterial, 'proof'>): boolean {
  return proof !== undefined
}

/** The citizen must act, and can be late. 告知承诺, 免提交, and 容缺 without paper are the office's. */
export function isOwedByCitizen({
  mode,
  dischargedBy = ['paper'],
}: Pick<PromisedMaterial, 'mode' | 'dischargedBy'>): boolean {
  if (mode === 'promise' || mode === 'shared') return false
  return mode === 'defer' || dischargedBy.includes('paper')
}

/** What counts as trust: towards the cap, and in the statistics. */
export function isPromisedByCitizen(owed: Pick<PromisedMaterial, 'mode' | 'dischargedBy' | 'unpromised'>): boolean {
  return isOwedByCitizen(owed) && !isUnpromised(owed)
}

/** 免提交, and 容缺 without paper: the office obtains it, before the result is given out. */
export function isOfficeTask(owed: Pick<PromisedMaterial, 'mode' | 'dischargedBy'>): boolean {
  return owed.mode !== 'promise' && !isOwedByCitizen(owed)
}

/** 告知承诺 is verified after handover (国办发〔2020〕42号). */
export function locksHandover({ mode }: Pick<PromisedMaterial, 'mode'>): boolean {
  return mode !== 'promise'
}

import type { Bilingual } from './bilingual.ts'

/** 申请人 whose matter it is, 经办人 who stands at the counter. */
export type Party = 'applicant' | 'handler'

export const PARTIES: readonly Party[] = ['applicant', 'handler']

/** 容缓: the material is still owed. 容缺: its lack is tolerated and discharged by a check, sharing or the paper itself. */
export type DeferralMode = 'defer' | 'tolerate'

/** 期限: a number of working days after acceptance, or the moment before the result is handed over (领证前). */
export type DueRule = { readonly kind: 'workingDays'; readonly days: number } | { readonly kind: 'beforeHandover' }

/** 提交形式. */
export type MaterialForm = 'original' | 'copy' | 'electronic'

export interface Deferral {
  readonly mode: DeferralMode
  readonly due: DueRule
}

/** 材料. A core one (主件) has no `deferral`; one without it that is not core must be there too (副件, 不可容缺). */
export interface Material {
  readonly id: string
  readonly name: Bilingual
  readonly core: boolean
  readonly form: MaterialForm
  readonly copies: number
  readonly deferral?: Deferral
}

/** 事项, one version of it. A case keeps the version that it was opened under. */
export interface Item {
  /** Text of at most 50 characters; never parsed. */
  readonly code: string
  readonly version: string
  readonly name: Bilingual
  readonly department: Bilingual
  /** 即办件 (decided on the spot) or 承诺件 (decided within the promised days). */
  readonly kind: 'instant' | 'promised'
  /** 承诺办结时限, working days. 0 for an instant item. */
  readonly promisedDays: number
  /** Whether the item is on the published list of 容缺受理. */
  readonly openToDeferral: boolean
  /** Whose credit counts. */
  readonly creditParties: readonly Party[]
  /** Grades of this scheme are compared with the threshold. */
  readonly scheme: string
  /** The lowest grade that is enough, e.g. B. */
  readonly threshold: string
  /** Whether there is a result to hand over (证照). */
  readonly yieldsCertificate: boolean
  readonly materials: readonly Material[]
  /** 设定依据. */
  readonly basis: Bilingual
}

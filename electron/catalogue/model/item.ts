import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'

/** 申请人 whose matter it is, 经办人 who stands at the counter. */
export type Party = 'applicant' | 'handler'

export const PARTIES: readonly Party[] = ['applicant', 'handler']

/** Who can apply: 自然人, 法人或其他组织, 户. */
export type SubjectKind = 'person' | 'organisation' | 'household'

/**
 * 容缓 `defer`: the material is still owed. 容缺 `tolerate`: its lack is tolerated, and ends by a check, by sharing or by the
 * paper. 告知承诺 `promise`: the promise takes its place and the office verifies it later. 免提交 `shared`: the office gets it
 * itself.
 */
export type DeferralMode = 'defer' | 'tolerate' | 'promise' | 'shared'

/** What ends the obligation: 材料本身, 数据共享, 核查, 信用报告 that replaces named proofs, 电子证照库. */
export type DischargeMeans = 'paper' | 'sharing' | 'check' | 'creditReport' | 'licenceLibrary'

/** 期限: a number of working days after acceptance, or the moment before the result is handed over (领证前). */
export type DueRule = { readonly kind: 'workingDays'; readonly days: number } | { readonly kind: 'beforeHandover' }

/** 提交形式. */
export type MaterialForm = 'original' | 'copy' | 'electronic'

/** 来源渠道: 申请人自备, 政府部门核发, 其他机构出具. */
export type MaterialSource = 'applicant' | 'government' | 'thirdParty'

/** 事项类型, codes of GB/T 39046-2020: 许可 处罚 强制 征收 给付 检查 确认 奖励 裁决 其他 公共服务. */
export const TASK_TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const

export type TaskType = (typeof TASK_TYPES)[number]

export interface Deferral {
  readonly mode: DeferralMode
  readonly due: DueRule
  /** At least one. */
  readonly dischargedBy: readonly DischargeMeans[]
  /** Situations in which it may be deferred; absent: in all. */
  readonly situations?: readonly string[]
}

/** 材料. A core one (主件) has no `deferral`; one without it that is not core must be there too (副件, 不可容缺). */
export interface Material {
  readonly id: string
  readonly name: Bilingual
  readonly core: boolean
  readonly form: MaterialForm
  readonly copies: number
  readonly source: MaterialSource
  /** Situations in which it is asked for; absent: in all. */
  readonly situations?: readonly string[]
  readonly deferral?: Deferral
  /**
   * Other materials of the item, each of which alone stands for this one, e.g. the credit report (信用报告) that replaces
   * named proofs. See replacement.ts.
   */
  readonly replacedBy?: readonly string[]
}

/** 情形: what an applicant is or wants decides which materials are asked for. */
export interface Situation {
  readonly id: string
  readonly name: Bilingual
}

/** How a gate is used for an item, where it differs from the hall's own setting. */
export interface GateSetting {
  /** A gate that is off is not evaluated; the record says so. Core materials cannot be switched off. */
  readonly enabled: boolean
  /** What it rests on here, in place of the hall's text. */
  readonly basis?: Bilingual
}

/** 事项, one version of it. A case keeps the version that it was opened under. */
export interface Item {
  /** Text of at most 50 characters; never parsed. */
  readonly code: string
  readonly version: string
  readonly name: Bilingual
  readonly department: Bilingual
  readonly taskType?: TaskType
  /** 领域, e.g. `general`, `ecology`; the hall's rules name those in which nothing is deferred. */
  readonly domain: string
  /** 即办件 (decided on the spot) or 承诺件 (decided within the promised days). */
  readonly kind: 'instant' | 'promised'
  /** 法定办结时限, working days. 0 for an instant item. */
  readonly statutoryDays: number
  /** 承诺办结时限, working days; at most the statutory ones. 0 for an instant item. */
  readonly promisedDays: number
  /** 服务对象. */
  readonly serves: readonly SubjectKind[]
  /** Whether the item is on the published list of 容缺受理. */
  readonly openToDeferral: boolean
  /** Whose credit counts. */
  readonly creditParties: readonly Party[]
  /** For each scheme of grades that is accepted, the lowest grade that is enough, e.g. letter: B. */
  readonly thresholds: Readonly<Record<string, string>>
  /** Whether there is a result to hand over (证照). */
  readonly yieldsCertificate: boolean
  readonly situations: readonly Situation[]
  readonly materials: readonly Material[]
  /** By gate; what is absent is as the hall has it. */
  readonly gates: Readonly<Partial<Record<string, GateSetting>>>
  /** Name of the policy for what is not supplied in time; absent: the hall's. */
  readonly lapsePolicy?: string
  /** Longest time for an owed material of this item, working days; absent: the hall's. */
  readonly maxDueDays?: number
  /** Whether somebody else may sign the promise (代为承诺). */
  readonly proxyPromise: boolean
  /** The material that shows the handler's authority (授权委托书). */
  readonly authorityMaterial?: string
  /** The material that shows who the legal representative or the guardian is (营业执照, 户口簿). */
  readonly representativeMaterial?: string
  /** 零跑腿: can be done without coming to the hall. */
  readonly zeroTrip: boolean
  /** 设定依据. */
  readonly basis: Bilingual
  /** 有效期至: the last day on which a case can be opened, e.g. of a trial list. Absent: no end. */
  readonly endsOn?: LocalDate
}

/** The materials that are asked for in a situation; without one, those that are asked for in all. */
export function materialsFor(item: Item, situation: string | undefined): readonly Material[] {
  return item.materials.filter(
    ({ situations }) => !situations || (situation !== undefined && situations.includes(situation)),
  )
}

/** How a material may be deferred in a situation. */
export function deferralFor(material: Material, situation: string | undefined): Deferral | undefined {
  const { deferral } = material
  if (!deferral?.situations) return deferral
  return situation !== undefined && deferral.situations.includes(situation) ? deferral : undefined
}

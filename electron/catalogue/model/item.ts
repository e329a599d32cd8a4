import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Organ } from './organ.ts'

/** 申请人, 经办人. */
export type Party = 'applicant' | 'handler'

export const PARTIES: readonly Party[] = ['applicant', 'handler']

/** What the handler is to the applicant: 本人, 委托代理人, 法定代表人 (of a person: 法定代理人), 监护人. */
export const RELATIONS = ['self', 'agent', 'legalRepresentative', 'guardian'] as const

export type Relation = (typeof RELATIONS)[number]

/** 自然人, 法人或其他组织, 户. */
export type SubjectKind = 'person' | 'organisation' | 'household'

/** 容缓: still owed. 容缺: a check or sharing also settles it. 告知承诺: verified later. 免提交: the office obtains it. */
export type DeferralMode = 'defer' | 'tolerate' | 'promise' | 'shared'

/** 材料本身, 数据共享, 核查, 信用报告, 电子证照库. */
export type DischargeMeans = 'paper' | 'sharing' | 'check' | 'creditReport' | 'licenceLibrary'

/** 期限: working days after acceptance, or 领证前. */
export type DueRule = { readonly kind: 'workingDays'; readonly days: number } | { readonly kind: 'beforeHandover' }

export type MaterialForm = 'original' | 'copy' | 'electronic'

/** 来源渠道: 申请人自备, 政府部门核发, 其他机构出具. */
export type MaterialSource = 'applicant' | 'government' | 'thirdParty'

/** 事项类型, GB/T 39046-2020: 许可 处罚 强制 征收 给付 检查 确认 奖励 裁决 其他 公共服务. */
export const TASK_TYPES = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '20'] as const

export type TaskType = (typeof TASK_TYPES)[number]

export interface Deferral {
  readonly mode: DeferralMode
  readonly due: DueRule
  /** At least one. */
  readonly dischargedBy: readonly DischargeMeans[]
  /** Absent: in all. */
  readonly situations?: readonly string[]
  /** 告知承诺 alone; absent: no more than the material's name says. */
  readonly proof?: ProofTerms
}

/** What the applicant is told of a proof that a promise replaces (国办发〔2020〕42号). */
export interface ProofTerms {
  /** 证明内容. */
  readonly content: Bilingual
  /** 公开范围及时限. Absent: the promise is not published. */
  readonly published?: Bilingual
  /** 限期整改, working days, of a check that fails before the decision. Absent: not before it. */
  readonly correctDays?: number
}

/** 材料. `core`: 主件, never deferred; others without `deferral`: 副件, 不可容缺. */
export interface Material {
  readonly id: string
  readonly name: Bilingual
  readonly core: boolean
  readonly form: MaterialForm
  readonly copies: number
  readonly source: MaterialSource
  /** Absent: in all. */
  readonly situations?: readonly string[]
  /** Absent: whoever comes. An authority is asked of agents alone (行政许可法 art. 31, 民法典 art. 61). */
  readonly appliesTo?: readonly Relation[]
  readonly deferral?: Deferral
  /** Each one alone replaces this material, as 信用报告 does (replacement.ts). */
  readonly replacedBy?: readonly string[]
}

/** 情形: decides which materials are asked for. */
export interface Situation {
  readonly id: string
  readonly name: Bilingual
}

export interface GateSetting {
  /** If off, the record says so. No effect on core materials. */
  readonly enabled: boolean
  /** Instead of the hall's text. */
  readonly basis?: Bilingual
}

/** 有效期, counted from its first day; 长期. */
export type UsualValidity = { readonly kind: 'months'; readonly months: number } | { readonly kind: 'longTerm' }

/** 证照 that the result is: its number and dates are recorded before anything is handed over. */
export interface CertificateTerms {
  readonly name: Bilingual
  /** Proposed when it is made. Absent: none is usual. */
  readonly validity?: UsualValidity
}

/** 事项. A case keeps the version that it was opened with. */
export interface Item {
  /** At most 50 characters; never parsed. */
  readonly code: string
  readonly version: string
  readonly name: Bilingual
  readonly department: Bilingual
  /** Absent: documents leave a blank to be filled in by hand. */
  readonly organ?: Organ
  readonly taskType?: TaskType
  /** 领域; the rules exclude some from deferral. */
  readonly domain: string
  /** 即办件 or 承诺件. */
  readonly kind: 'instant' | 'promised'
  /** 法定办结时限, working days. 0 for instant items. */
  readonly statutoryDays: number
  /** 承诺办结时限, working days, at most `statutoryDays`. 0 for instant items. */
  readonly promisedDays: number
  readonly serves: readonly SubjectKind[]
  /** On the published list of 容缺受理. */
  readonly openToDeferral: boolean
  readonly creditParties: readonly Party[]
  /** Lowest accepted grade by scheme, as in letter: B. */
  readonly thresholds: Readonly<Record<string, string>>
  /** 窗口即办: the window may grant on the spot. Instant items only; absent: no. */
  readonly grantedAtWindow?: boolean
  /** 审核、决定 by a second person: of refusals, or of every decision. Absent: refusals. */
  readonly secondPerson?: 'refusal' | 'always'
  /** Has a result to hand over (证照). */
  readonly yieldsCertificate: boolean
  /** Only with `yieldsCertificate`. Absent: the result has no number or validity to record. */
  readonly certificate?: CertificateTerms
  readonly situations: readonly Situation[]
  readonly materials: readonly Material[]
  /** Absent: the hall's setting. */
  readonly gates: Readonly<Partial<Record<string, GateSetting>>>
  /** Absent: the hall's policy. */
  readonly lapsePolicy?: string
  /** Working days; absent: the hall's. */
  readonly maxDueDays?: number
  /** 代为承诺 allowed. */
  readonly proxyPromise: boolean
  /** 授权委托书. */
  readonly authorityMaterial?: string
  /** 营业执照, 户口簿. */
  readonly representativeMaterial?: string
  /** 直接关系公共安全、人身健康、生命财产安全 (行政许可法 art. 78, 79). Absent in earlier releases: not. */
  readonly safety?: boolean
  /** 零跑腿. */
  readonly zeroTrip: boolean
  /** 设定依据. */
  readonly basis: Bilingual
  /** 有效期至: last day to open a case. */
  readonly endsOn?: LocalDate
}

/** Without a situation only materials of all situations. */
export function materialsFor(item: Item, situation: string | undefined, relation: Relation): readonly Material[] {
  return item.materials.filter(
    ({ situations, appliesTo }) =>
      (!situations || (situation !== undefined && situations.includes(situation))) &&
      (!appliesTo || appliesTo.includes(relation)),
  )
}

export function deferralFor(material: Material, situation: string | undefined): Deferral | undefined {
  const { deferral } = material
  if (!deferral?.situations) return deferral
  return situation !== undefined && deferral.situations.includes(situation) ? deferral : undefined
}

import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import { defaultNumbers } from '../../base/number-setting.ts'
import { SPECIAL_PROCEDURES, type SpecialProcedure } from '../course/events.ts'
import { FALSEHOOD_RULES, type FalsehoodRules } from '../falsehood/rules.ts'
import { GATE_BASIS } from '../gates/basis.ts'
import { GATE_IDS, type SettableGate } from '../gates/gate.ts'
import type { ListKind } from './credit-answer.ts'
import type { GradeMapping } from './grade-mapping.ts'
import { LAPSE_POLICIES, type LapsePolicy, type OfficeTime } from './lapse-policy.ts'
import { RULE_NUMBERS, type RuleNumbers } from './rule-numbers.ts'
import type { Scheme } from './schemes.ts'

export interface GateRule {
  readonly enabled: boolean
  readonly basis: Bilingual
}

/** A law, and the procedures whose time it does not count. */
export interface ClockLaw {
  readonly causes: readonly SpecialProcedure[]
  readonly basis: Bilingual
}

/** 视为受理: what silence counts for, with article and paragraph. Other matters than licences follow the hall's own rule. */
export interface SilenceRules {
  readonly licences: Bilingual
  /** Null: silence about other matters is only warned of. */
  readonly others: Bilingual | null
  /** Codes of items, no licences, that `others` does not apply to. */
  readonly except: readonly string[]
}

export type ClockFrom = 'acceptance' | 'completion'

/** The hall's choices where law differs by place. Each decision names `version`. */
export interface Rules extends RuleNumbers {
  readonly version: string
  /** First day in force; absent: always. */
  readonly from?: LocalDate
  /** 特别程序: nothing else stops the clock. Default 行政许可法 art. 45(1). */
  readonly specialProcedures: readonly ClockLaw[]
  readonly silence: SilenceRules
  /** 告知承诺: of the check and what follows from it. */
  readonly proofBasis: Bilingual
  /** Why no time stops while a case is back at the window (退回窗口). */
  readonly returning: Bilingual
  readonly falsehood: FalsehoodRules
  /** With materials owed: from acceptance (洋县, default), or once all dated materials are there (辽宁; from acceptance if there are none). */
  readonly clockFrom: ClockFrom
  /** Instant items (即办件) may owe materials until handover. Default true; 湘西: no. */
  readonly instantItems: boolean
  /** 领域 without deferral. Default: 深圳经济特区社会信用条例 art. 58. */
  readonly excludedDomains: readonly string[]
  readonly domainNames: Readonly<Record<string, Bilingual>>
  /** How many materials an agent (帮办代办) may have open for others; what a principal owes is counted by `owedCap`. Default null: any number. */
  readonly agentCap: number | null
  /** Printed in the promise, and binds an agent beside the principal. Default null: the principal alone promises. */
  readonly agentClause: Bilingual | null
  /** Other lists are for a supervisor. Default BLACK (国办发〔2020〕49号); 阜新: every dishonesty record. */
  readonly barringLists: readonly Exclude<ListKind, 'RED'>[]
  readonly gates: Readonly<Record<SettableGate, GateRule>>
  readonly lapsePolicies: Readonly<Record<string, LapsePolicy>>
  /** For items that name none. Default `liaoning`. */
  readonly lapsePolicy: string
  /** For policies that do not say. Default `clockStops`. */
  readonly officeTime: OfficeTime
  /** G7: lateness bars new acceptance on trust during grace too. A first cure does not bar. Default true. */
  readonly graceBars: boolean
  /** `HH:MM`; later deliveries at the counter count for the next day (民法典 art. 203). Default null: midnight. */
  readonly cutOff: string | null
  readonly schemes: Readonly<Record<string, Scheme>>
  /** 等级对照表. Default none: the hall publishes its own. */
  readonly mappings: readonly GradeMapping[]
  /** Text of 个人信息处理告知书 in force. */
  readonly noticeVersion: string
  readonly promiseVersion: string
}

/** Chancheng's letters (only "B or better" is public), Wuhan's stars, points of the reference service, tiers. */
const DEFAULT_SCHEMES: Readonly<Record<string, Scheme>> = {
  letter: {
    kind: 'letters',
    name: { zh: '字母等级', en: 'letter grades' },
    holder: 'subject',
    grades: ['A', 'B', 'C', 'D'],
  },
  stars: { kind: 'stars', name: { zh: '个人星级', en: 'personal stars' }, holder: 'subject', stars: 5 },
  householdStars: { kind: 'stars', name: { zh: '星级户', en: 'household stars' }, holder: 'household', stars: 5 },
  points: {
    kind: 'points',
    name: { zh: '信用分', en: 'credit points' },
    holder: 'subject',
    bands: [
      { grade: 'A', from: 88 },
      { grade: 'B', from: 70 },
      { grade: 'C', from: 50 },
      { grade: 'D', from: 0 },
    ],
  },
  tiered: { kind: 'tiered', name: { zh: '达标核验', en: 'tier check' }, holder: 'subject', tiers: ['A', 'B', 'C'] },
}

export const DEFAULT_RULES: Rules = {
  version: '2026-1',
  ...defaultNumbers(RULE_NUMBERS),
  clockFrom: 'acceptance',
  specialProcedures: [
    {
      causes: SPECIAL_PROCEDURES,
      basis: {
        zh: '《中华人民共和国行政许可法》第四十五条第一款：听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审所需时间不计算在规定的期限内，并应当书面告知申请人',
        en: 'Administrative Licensing Law art. 45(1): the time of hearings, tenders, auctions, inspections, tests, quarantine, appraisals and expert reviews is not counted, and the applicant is told in writing',
      },
    },
  ],
  silence: {
    licences: {
      zh: '《中华人民共和国行政许可法》第三十二条第一款第四项：应当当场或者在五日内一次告知申请人需要补正的全部内容，逾期不告知的，自收到申请材料之日起即为受理',
      en: 'Administrative Licensing Law art. 32(1)(4): the applicant is told at once, or within five days, all that is to be corrected; otherwise the application counts as accepted from the day on which it was received',
    },
    others: {
      zh: '本大厅办事规则：行政许可以外的事项，参照《中华人民共和国行政许可法》第三十二条第一款第四项，规定期限内没有答复的，自收到申请材料之日起视为受理',
      en: 'Rule of this hall: other matters than licences follow the Administrative Licensing Law art. 32(1)(4); without an answer in time the application counts as accepted from the day on which it was received',
    },
    except: [],
  },
  proofBasis: {
    zh: '《国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见》（国办发〔2020〕42号）：在核查或者日常监管中发现承诺不实的，依法终止办理、责令限期整改、撤销行政决定或者予以行政处罚，并纳入信用记录',
    en: 'Guiding Opinions of the General Office of the State Council on promises in place of proofs (Guobanfa [2020] No. 42): where a check or supervision finds a promise untrue, the matter is ended, a correction is ordered, the decision is revoked or a penalty is imposed as the law provides, and it is recorded',
  },
  returning: {
    zh: '《中华人民共和国行政许可法》第四十五条第一款只扣除听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的时间；受理后内部退回窗口，不停止计时',
    en: 'Administrative Licensing Law art. 45(1) leaves out only the time of hearings, tenders, auctions, inspections, tests, quarantine, appraisals and expert reviews; a return to the window within the office stops no time',
  },
  falsehood: FALSEHOOD_RULES,
  instantItems: true,
  excludedDomains: ['nationalSecurity', 'stateSecrets', 'publicSafety', 'finance', 'ecology', 'lifeAndHealth'],
  domainNames: {
    general: { zh: '一般领域', en: 'general' },
    nationalSecurity: { zh: '国家安全', en: 'national security' },
    stateSecrets: { zh: '国家秘密', en: 'state secrets' },
    publicSafety: { zh: '公共安全', en: 'public safety' },
    finance: { zh: '金融业审慎监管', en: 'prudential supervision of finance' },
    ecology: { zh: '生态环境保护', en: 'protection of the environment' },
    lifeAndHealth: { zh: '直接关系人身健康、生命财产安全', en: 'health, life and property' },
  },
  gates: Object.fromEntries(GATE_IDS.map(id => [id, { enabled: true, basis: GATE_BASIS[id] }])) as Record<
    SettableGate,
    GateRule
  >,
  agentCap: null,
  agentClause: null,
  barringLists: ['BLACK'],
  lapsePolicies: LAPSE_POLICIES,
  lapsePolicy: 'liaoning',
  officeTime: 'clockStops',
  graceBars: true,
  cutOff: null,
  schemes: DEFAULT_SCHEMES,
  mappings: [],
  noticeVersion: 'notice-2026-2',
  promiseVersion: 'promise-2026-2',
}

import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import { GATE_BASIS } from '../gates/basis.ts'
import { GATE_IDS, type GateId } from '../gates/gate.ts'
import type { ListKind } from './credit-answer.ts'
import type { GradeMapping } from './grade-mapping.ts'
import { LAPSE_POLICIES, type LapsePolicy } from './lapse-policy.ts'
import type { Scheme } from './schemes.ts'

/** How the hall uses a gate, and what it rests on. An item may say otherwise for itself. */
export interface GateRule {
  readonly enabled: boolean
  readonly basis: Bilingual
}

/** 办理时限起算: from acceptance, or from the day on which everything that was promised for a date is there. */
export type ClockFrom = 'acceptance' | 'completion'

/** What the hall has decided for itself where law differs by place. One version of it is named in every decision. */
export interface Rules {
  readonly version: string
  /** The first day on which this edition is in force; absent: since ever. */
  readonly from?: LocalDate
  /** 同时欠交材料数上限 per person. Range 1–50. Default 3. */
  readonly owedCap: number
  /** Longest time for an owed document, working days. Range 1–60. Default 20 (深圳容缺办理管理办法). */
  readonly maxDueDays: number
  /** A document must be there this many working days before the promised end. Range 0–10. Default 2 (Shenzhen). */
  readonly reserveDays: number
  /**
   * From when the promised time runs for what is accepted with documents owed. Default `acceptance` (洋县: when the promise is
   * signed, which is the same day). `completion` (辽宁: examined beforehand, decided within the time once complete): from the
   * day on which the last document that has a date is settled; where none has one, from acceptance all the same.
   */
  readonly clockFrom: ClockFrom
  /** Whether instant items (即办件) may be accepted with documents owed, due before hand-over. Default true; 湘西 rules no. */
  readonly instantItems: boolean
  /** 领域 of items in which nothing is deferred. Default those of 深圳经济特区社会信用条例 art. 58. */
  readonly excludedDomains: readonly string[]
  /** 领域 by name, as they are shown. */
  readonly domainNames: Readonly<Record<string, Bilingual>>
  /**
   * Lists that bar from acceptance on trust; others are for a person to weigh. Default BLACK (国办发〔2020〕49号); 阜新 bars
   * for any dishonesty record.
   */
  readonly barringLists: readonly Exclude<ListKind, 'RED'>[]
  /** Every gate: whether it is used, and what it rests on. Core materials are always asked for. */
  readonly gates: Readonly<Record<GateId, GateRule>>
  /** 成年 (民法典 art. 17), years. Range 16–18: who lives by their own work is of age with 16 (art. 18). Default 18. */
  readonly adultAge: number
  /** How often a date may be extended, force majeure not counted. Range 0–5. Default 1. */
  readonly maxExtensions: number
  /** Longest extension, working days, force majeure not counted. Range 1–60. Default 5. */
  readonly extensionDays: number
  readonly lapsePolicies: Readonly<Record<string, LapsePolicy>>
  /** The one that holds where an item names none. Default `liaoning`. */
  readonly lapsePolicy: string
  /** How often a document that is not good enough is told again in writing. Range 0–5. Default 1 (洋县 2020). */
  readonly resupplyNotices: number
  /** First cures (首次整改) that a subject may use within `cureWindowDays`. Range 0–5. Default 1. */
  readonly cureUses: number
  /** Calendar days. Range 30–1825. Default 365. */
  readonly cureWindowDays: number
  /**
   * Whether a document that is late bars new acceptance on trust already while grace runs (G7: no overdue open promise).
   * A first cure does not bar: it is a new promise. Default true.
   */
  readonly graceBars: boolean
  /** For how long a breach counts, calendar days. Range 30–1825 (社会信用条例: five years at most). Default 365. */
  readonly breachDays: number
  /** Time to decide an objection, working days. Range 1–30. Default 5 (上海; 深圳 3). */
  readonly objectionDays: number
  /** 容缺收件: for how long papers are held without acceptance, working days. Range 1–60. Default 20 (Shenzhen). */
  readonly holdDays: number
  /**
   * 收件暂存次数: how many such periods an applicant may have for an item within `holdWindowDays`; coming back within one goes
   * on with it. Range 1–5. Default 1: the published rules give the time once; the ordinary procedure stays open.
   */
  readonly holdPeriods: number
  /** Calendar days. Range 30–1825. Default 365. */
  readonly holdWindowDays: number
  /** What is missing is told within this many working days. Range 1–5. Default 5 (行政许可法 art. 32). */
  readonly tellWithinDays: number
  /**
   * 登记保留: an entry for which no paper was received ends by itself after this many working days without anything happening
   * to it. Range 1–60. Default 5, the hall's own rule, as long as there is to tell what is missing.
   */
  readonly draftDays: number
  /** After a one-time notice, working days until the case is put away. Range 5–120. Default 30. */
  readonly noticeDays: number
  /** Until the result is to be there once it was decided, working days. Range 1–20. Default 10 (行政许可法 art. 44). */
  readonly deliverDays: number
  /** Until a result that nobody collects is put away, working days. Range 5–250. Default 60. */
  readonly collectDays: number
  /** Time for the office to check what was supplied, or to answer a question or a request. Range 1–10. Default 1. */
  readonly answerDays: number
  /** 延长审批: longest in all, working days (行政许可法 art. 42: ten). Range 0–20. Default 10. */
  readonly finishExtensionDays: number
  /**
   * End of the business hours, `HH:MM`: what is handed in at the counter after it counts as arrived the next day (民法典
   * art. 203). Null: the day ends at 24:00. Default null.
   */
  readonly cutOff: string | null
  /** 评级体系 that the hall understands. */
  readonly schemes: Readonly<Record<string, Scheme>>
  /** 等级对照表. Default none: what another scheme's grade is worth here is for the hall to decide and publish. */
  readonly mappings: readonly GradeMapping[]
  /** Version of the notice (告知书) that is shown before a credit query. */
  readonly noticeVersion: string
  /** Version of the text of the promise (承诺书). */
  readonly promiseVersion: string
}

/**
 * Letters as in Chancheng, where only "B or better" is public; stars of persons and of households (Wuhan's star families);
 * points with the bands of the reference service; tiers that are asked about one at a time.
 */
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
  owedCap: 3,
  maxDueDays: 20,
  reserveDays: 2,
  clockFrom: 'acceptance',
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
    GateId,
    GateRule
  >,
  barringLists: ['BLACK'],
  adultAge: 18,
  maxExtensions: 1,
  extensionDays: 5,
  lapsePolicies: LAPSE_POLICIES,
  lapsePolicy: 'liaoning',
  resupplyNotices: 1,
  cureUses: 1,
  cureWindowDays: 365,
  graceBars: true,
  breachDays: 365,
  objectionDays: 5,
  holdDays: 20,
  holdPeriods: 1,
  holdWindowDays: 365,
  tellWithinDays: 5,
  draftDays: 5,
  noticeDays: 30,
  deliverDays: 10,
  collectDays: 60,
  answerDays: 1,
  finishExtensionDays: 10,
  cutOff: null,
  schemes: DEFAULT_SCHEMES,
  mappings: [],
  noticeVersion: 'notice-2026-1',
  promiseVersion: 'promise-2026-1',
}

import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import { usualNumbers } from '../../base/number-setting.ts'
import { GATE_BASIS } from '../gates/basis.ts'
import { GATE_IDS, type GateId } from '../gates/gate.ts'
import type { ListKind } from './credit-answer.ts'
import type { GradeMapping } from './grade-mapping.ts'
import { LAPSE_POLICIES, type LapsePolicy } from './lapse-policy.ts'
import { RULE_NUMBERS, type RuleNumbers } from './rule-numbers.ts'
import type { Scheme } from './schemes.ts'

/** How the hall uses a gate, and what it rests on. An item may say otherwise for itself. */
export interface GateRule {
  readonly enabled: boolean
  readonly basis: Bilingual
}

/** 办理时限起算: from acceptance, or from the day on which everything that was promised for a date is there. */
export type ClockFrom = 'acceptance' | 'completion'

/** What the hall has decided for itself where law differs by place. One version of it is named in every decision. */
export interface Rules extends RuleNumbers {
  readonly version: string
  /** The first day on which this edition is in force; absent: since ever. */
  readonly from?: LocalDate
  /**
   * From when the promised time runs for what is accepted with materials owed. Default `acceptance` (洋县: when the promise is
   * signed, which is the same day). `completion` (辽宁: examined beforehand, decided within the time once complete): from the
   * day on which the last document that has a date is settled; where none has one, from acceptance all the same.
   */
  readonly clockFrom: ClockFrom
  /** Whether instant items (即办件) may be accepted with materials owed, due before hand-over. Default true; 湘西 rules no. */
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
  readonly lapsePolicies: Readonly<Record<string, LapsePolicy>>
  /** The one that holds where an item names none. Default `liaoning`. */
  readonly lapsePolicy: string
  /**
   * Whether a document that is late bars new acceptance on trust already while grace runs (G7: no overdue open promise).
   * A first cure does not bar: it is a new promise. Default true.
   */
  readonly graceBars: boolean
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
  ...usualNumbers(RULE_NUMBERS),
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
  lapsePolicies: LAPSE_POLICIES,
  lapsePolicy: 'liaoning',
  graceBars: true,
  cutOff: null,
  schemes: DEFAULT_SCHEMES,
  mappings: [],
  noticeVersion: 'notice-2026-1',
  promiseVersion: 'promise-2026-1',
}

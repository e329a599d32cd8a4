import { LAPSE_POLICIES, type LapsePolicy } from './lapse-policy.ts'

/** What the hall has decided for itself where law differs by place. One version of it is named in every decision. */
export interface Rules {
  readonly version: string
  /** 同时欠交材料数上限 per person. Range 1–50. Default 3. */
  readonly owedCap: number
  /** Longest time for an owed document, working days. Range 1–60. Default 20 (深圳容缺办理管理办法). */
  readonly maxDueDays: number
  /** A document must be there this many working days before the promised end. Range 0–10. Default 2 (Shenzhen). */
  readonly reserveDays: number
  /** Whether instant items (即办件) may be accepted with documents owed, due before hand-over. Default true; 湘西 rules no. */
  readonly instantItems: boolean
  /** 领域 of items in which nothing is deferred. Default those of 深圳经济特区社会信用条例 art. 58. */
  readonly excludedDomains: readonly string[]
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
  /** For how long a breach counts, calendar days. Range 30–1825 (社会信用条例: five years at most). Default 365. */
  readonly breachDays: number
  /** Time to decide an objection, working days. Range 1–30. Default 5 (上海; 深圳 3). */
  readonly objectionDays: number
  /** 容缺收件: for how long papers are held without acceptance, working days. Range 1–60. Default 20 (Shenzhen). */
  readonly holdDays: number
  /** What is missing is told within this many working days. Range 1–5. Default 5 (行政许可法 art. 32). */
  readonly tellWithinDays: number
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
  /** Grades of each scheme, the best first. */
  readonly schemes: Readonly<Record<string, readonly string[]>>
  /** Version of the notice (告知书) that is shown before a credit query. */
  readonly noticeVersion: string
  /** Version of the text of the promise (承诺书). */
  readonly promiseVersion: string
}

export const DEFAULT_RULES: Rules = {
  version: '2026-1',
  owedCap: 3,
  maxDueDays: 20,
  reserveDays: 2,
  instantItems: true,
  excludedDomains: ['nationalSecurity', 'stateSecrets', 'publicSafety', 'finance', 'ecology', 'lifeAndHealth'],
  maxExtensions: 1,
  extensionDays: 5,
  lapsePolicies: LAPSE_POLICIES,
  lapsePolicy: 'liaoning',
  resupplyNotices: 1,
  cureUses: 1,
  cureWindowDays: 365,
  breachDays: 365,
  objectionDays: 5,
  holdDays: 20,
  tellWithinDays: 5,
  noticeDays: 30,
  deliverDays: 10,
  collectDays: 60,
  answerDays: 1,
  finishExtensionDays: 10,
  schemes: { letter: ['A', 'B', 'C', 'D'] },
  noticeVersion: 'notice-2026-1',
  promiseVersion: 'promise-2026-1',
}

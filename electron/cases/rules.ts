/** What the hall has decided for itself where law differs by place. One version of it is named in every decision. */
export interface Rules {
  readonly version: string
  /** 同时欠交材料数上限 per person. Range 1–50. Default 3. */
  readonly owedCap: number
  /** Longest time for an owed document, working days. Range 1–60. Default 20 (深圳容缺办理管理办法). */
  readonly maxDueDays: number
  /** A document must be there this many working days before the promised end. Range 0–10. Default 2 (Shenzhen). */
  readonly reserveDays: number
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
  schemes: { letter: ['A', 'B', 'C', 'D'] },
  noticeVersion: 'notice-2026-1',
  promiseVersion: 'promise-2026-1',
}

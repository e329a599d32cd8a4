import type { Bilingual } from '../../base/bilingual.ts'

/** `trust` 可信任受理, `person` 需人工决定, `ordinary` 按普通程序; `full`: nothing is missing; `askCredit`: trust is possible, credit is asked first. */
export type Outcome = 'full' | 'trust' | 'person' | 'ordinary' | 'askCredit'

export interface OutcomeInputs {
  readonly materials: 'unchecked' | 'complete' | 'missing'
  readonly person: 'silent' | 'allowed' | 'refused'
  /** The worst gate that no supervisor allowed. `notAsked`: before anything is weighed. `weighable`: failed, but a supervisor may allow it; `firm`: nobody may. */
  readonly against: 'nothing' | 'unknown' | 'weighable' | 'notAsked' | 'firm'
}

export const OUTCOME_INPUTS = {
  materials: ['unchecked', 'complete', 'missing'],
  person: ['silent', 'allowed', 'refused'],
  against: ['nothing', 'unknown', 'weighable', 'notAsked', 'firm'],
} as const satisfies { readonly [Name in keyof OutcomeInputs]: readonly OutcomeInputs[Name][] }

export type OutcomeRowId =
  | 'unchecked'
  | 'complete'
  | 'refusedByPerson'
  | 'notAsked'
  | 'trust'
  | 'trustByPerson'
  | 'unknown'
  | 'weighable'
  | 'firm'

export interface OutcomeRow {
  readonly id: OutcomeRowId
  readonly when: { readonly [Name in keyof OutcomeInputs]?: readonly OutcomeInputs[Name][] }
  readonly outcome: Outcome
  readonly reason: Bilingual
  readonly basis: Bilingual
}

const UNDECIDED = ['silent', 'allowed'] as const

/** 受理决定: each combination of inputs matches exactly one row. */
export const OUTCOME_TABLE: readonly OutcomeRow[] = [
  {
    id: 'unchecked',
    when: { materials: ['unchecked'] },
    outcome: 'ordinary',
    reason: {
      zh: '情形未选或材料尚未核对，暂按普通程序',
      en: 'No situation was chosen, or the materials have not been checked; the ordinary procedure for now',
    },
    basis: { zh: '行政许可法第三十二条', en: 'Administrative Licensing Law art. 32' },
  },
  {
    id: 'complete',
    when: { materials: ['complete'] },
    outcome: 'full',
    reason: { zh: '材料齐全，直接受理，不看信用', en: 'Everything is there: accepted, whatever the grade' },
    basis: {
      zh: '行政许可法第三十二条：材料齐全即予受理',
      en: 'Administrative Licensing Law art. 32: complete is accepted',
    },
  },
  {
    id: 'refusedByPerson',
    when: { materials: ['missing'], person: ['refused'] },
    outcome: 'ordinary',
    reason: { zh: '主管不同意容缺受理，按普通程序办理', en: 'A supervisor has not allowed it: ordinary procedure' },
    basis: { zh: '个人信息保护法第二十四条：由人决定并说明理由', en: 'PIPL art. 24: a person decides and says why' },
  },
  {
    id: 'firm',
    when: { materials: ['missing'], person: UNDECIDED, against: ['firm'] },
    outcome: 'ordinary',
    reason: {
      zh: '有条件不满足，且不能由人放行，按普通程序办理',
      en: 'A condition that cannot be waived is not met: ordinary procedure',
    },
    basis: {
      zh: '广东省优化营商环境条例（2022）第三十二条：主件齐全、次要材料在公布范围内',
      en: 'Guangdong Business Environment Regulation (2022) art. 32: core materials complete, the rest as published',
    },
  },
  {
    id: 'notAsked',
    when: { materials: ['missing'], person: UNDECIDED, against: ['notAsked'] },
    outcome: 'askCredit',
    reason: {
      zh: '所缺材料可以容缺；办理容缺受理的，先查询信用，备齐材料的不查',
      en: 'What is missing may come later; for acceptance on trust credit is asked first, with everything brought it is not',
    },
    basis: {
      zh: '个人信息保护法第六条：限于实现处理目的的最小范围',
      en: 'PIPL art. 6: no more than the purpose needs',
    },
  },
  {
    id: 'weighable',
    when: { materials: ['missing'], person: UNDECIDED, against: ['weighable'] },
    outcome: 'ordinary',
    reason: {
      zh: '有条件不满足，按普通程序办理；也可以请主管决定',
      en: 'A condition is not met: ordinary procedure, or a supervisor is asked',
    },
    basis: {
      zh: '个人信息保护法第二十四条：不得仅以自动化决定拒绝',
      en: 'PIPL art. 24: nobody is refused by a machine alone',
    },
  },
  {
    id: 'unknown',
    when: { materials: ['missing'], person: UNDECIDED, against: ['unknown'] },
    outcome: 'person',
    reason: {
      zh: '有情况不明，由人决定；不明不等于不好',
      en: 'Something is unknown, which is not bad: a person decides',
    },
    basis: { zh: '个人信息保护法第二十四条', en: 'PIPL art. 24' },
  },
  {
    id: 'trust',
    when: { materials: ['missing'], person: ['silent'], against: ['nothing'] },
    outcome: 'trust',
    reason: {
      zh: '条件均满足，签署承诺后容缺受理',
      en: 'Every condition is met: accepted on trust once the promise is signed',
    },
    basis: {
      zh: '广东省优化营商环境条例（2022）第三十二条：应当先予受理',
      en: 'Guangdong Business Environment Regulation (2022) art. 32: must be accepted first',
    },
  },
  {
    id: 'trustByPerson',
    when: { materials: ['missing'], person: ['allowed'], against: ['nothing'] },
    outcome: 'trust',
    reason: {
      zh: '主管已同意，签署承诺后容缺受理',
      en: 'A supervisor has allowed it: accepted once the promise is signed',
    },
    basis: {
      zh: '个人信息保护法第二十四条：由人决定；大厅规则：理由与第二人',
      en: 'PIPL art. 24: a person decides; hall rule: a reason and a second person',
    },
  },
]

export function outcomeRow(inputs: OutcomeInputs): OutcomeRow {
  const row = OUTCOME_TABLE.find(({ when }) => matches(when, inputs))
  if (!row) throw new Error(`no outcome for ${JSON.stringify(inputs)}`)
  return row
}

export function matches({ materials, person, against }: OutcomeRow['when'], inputs: OutcomeInputs): boolean {
  return (
    (materials?.includes(inputs.materials) ?? true) &&
    (person?.includes(inputs.person) ?? true) &&
    (against?.includes(inputs.against) ?? true)
  )
}

import type { Bilingual } from '../../base/bilingual.ts'

/** 核查方式: by shared data, with another department's help, by documents, on the spot, by publication. */
export const CHECK_METHODS = ['sharing', 'assistance', 'written', 'site', 'publicNotice'] as const

export type CheckMethod = (typeof CHECK_METHODS)[number]

export const CHECK_METHOD_NAMES: Readonly<Record<CheckMethod, Bilingual>> = {
  sharing: { zh: '数据共享核验', en: 'shared data' },
  assistance: { zh: '部门协助核查', en: 'help of another department' },
  written: { zh: '书面核查', en: 'documents' },
  site: { zh: '实地核查', en: 'on the spot' },
  publicNotice: { zh: '公示核查', en: 'publication' },
}

/**
 * 属实; 限期整改; before the decision 按普通程序, the proof is to be brought; after it 承诺不实, which a person decides on.
 */
export const CHECK_OUTCOMES = ['holds', 'correct', 'ordinary', 'untrue'] as const

export type CheckOutcome = (typeof CHECK_OUTCOMES)[number]

/** What the party has to do; a notice tells it. */
export function isOrdered(outcome: CheckOutcome): boolean {
  return outcome === 'correct' || outcome === 'ordinary'
}

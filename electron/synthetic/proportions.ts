/** Probabilities, chosen so that a few hundred cases show every way; halls hardly publish them. */

export const MISSING = { core: 0.03, deferrable: 0.35, fixed: 0.05 } as const

export const OWN_MATTER = 0.85

/** 容缺收件, when a core material is missing. */
export const LEAVES_PAPERS = 0.3

export const COMES_BACK = 0.7

/** 延期. */
export const ASKS_FOR_TIME = 0.1
export const TIME_APPROVED = 0.85

/** 免除, where data sharing shows the content. */
export const WAIVER_ASKED = 0.06
export const WAIVER_APPROVED = 0.9

/** The office finds it before the citizen brings it. */
export const OFFICE_IS_FIRST = 0.25

/** 核查不实 of 告知承诺. */
export const FOUND_FALSE = 0.03

/** Within grace, after a missed date. Others never come. */
export const COMES_LATE = 0.6

/** 整改, of those who come late. */
export const CURES = 0.5
export const CURE_KEPT = 0.85

export const GOOD_ENOUGH = 0.96

/** Of 承诺件: 行政许可法 art. 45, and art. 42. */
export const SPECIAL_PROCEDURE = 0.06
export const TAKES_LONGER = 0.03
export const LONGER_APPROVED = 0.9

export const GRANTED = 0.97

export const OBJECTS_TO_DECISION = 0.08

/** Of breaches; 修复 of those without objection. */
export const OBJECTS_TO_BREACH = 0.3
export const REPAIRS = 0.4

export const UPHELD = 0.3

/** 撤回; of these the promise alone. */
export const WITHDRAWS = 0.02
export const PROMISE_ALONE = 0.4
/** At once; the others wait in 待退还材料. */
export const TAKES_PAPERS = 0.8

export const NEVER_COLLECTED = 0.02

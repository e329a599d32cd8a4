/**
 * How often things happen in a made-up hall, as probabilities. Halls publish how many cases they accept on trust, hardly
 * ever what follows: where nothing is cited a value is chosen so that a few hundred cases show every way at least once and
 * the common ways stay common.
 */

/** Of documents asked for: a core one, one that may be deferred, and one that may not, is not there. */
export const MISSING = { core: 0.03, deferrable: 0.35, fixed: 0.05 } as const

/** Of applicants who are persons: stand at the counter themselves. */
export const OWN_MATTER = 0.85

/** Of those who lack a core material: leave their papers (容缺收件) and do not take them home. */
export const LEAVES_PAPERS = 0.3

/** Of those who were told what is missing, or left papers: come back with everything. */
export const COMES_BACK = 0.7

/** Of those who promised a dated document: ask for more time (延期), and have it approved. */
export const ASKS_FOR_TIME = 0.1
export const TIME_APPROVED = 0.85

/** Of promised materials that sharing turns out to show: a supervisor is asked to waive them, and does. */
export const WAIVER_ASKED = 0.06
export const WAIVER_APPROVED = 0.9

/** Of documents that the office may find by itself as well: it does before the citizen comes. */
export const OFFICE_IS_FIRST = 0.25

/** Of promises that took a document's place (告知承诺): found false (核查不实). */
export const FOUND_FALSE = 0.03

/** Of those who missed the date: bring the material within grace. The others never come. */
export const COMES_LATE = 0.6

/** Of these: promise a first cure (整改) before they bring it, and keep that promise. */
export const CURES = 0.5
export const CURE_KEPT = 0.85

/** Of documents brought: good enough at once. */
export const GOOD_ENOUGH = 0.96

/** Of promised items (承诺件): a special procedure stops the clock (行政许可法 art. 45), or the decision takes longer (art. 42). */
export const SPECIAL_PROCEDURE = 0.06
export const TAKES_LONGER = 0.03
export const LONGER_APPROVED = 0.9

/** Of decisions: for the applicant. */
export const GRANTED = 0.97

/** Of those who were told no: object. The wording of 异议 rules invites it; few use it. */
export const OBJECTS_TO_DECISION = 0.08

/** Of breaches recorded: objected to, or, where not, repaired (修复) after some weeks. */
export const OBJECTS_TO_BREACH = 0.3
export const REPAIRS = 0.4

/** Of objections: upheld. */
export const UPHELD = 0.3

/** Of applications: withdrawn (撤回) by the applicant; of these, of promises alone, with the case going on as an ordinary one. */
export const WITHDRAWS = 0.02
export const PROMISE_ALONE = 0.4

/** Of results: never collected. */
export const NEVER_COLLECTED = 0.02

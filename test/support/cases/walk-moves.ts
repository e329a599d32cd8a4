import fc from 'fast-check'
import type { CaseCommandType } from '../../../electron/cases/commands.ts'
import type { Operator } from '../../../electron/cases/model/facts.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'

export const OPERATORS: readonly Operator[] = [
  { id: 'clerk-1', name: '窗口一', role: 'clerk' },
  { id: 'clerk-2', name: '窗口二', role: 'clerk' },
  { id: 'examiner-1', name: '审查一', role: 'examiner', departments: 'all' },
  { id: 'approver-1', name: '审核一', role: 'approver', departments: 'all' },
  { id: 'lead-1', name: '主管一', role: 'supervisor' },
  { id: 'lead-2', name: '主管二', role: 'supervisor' },
]

/** `pick` chooses among what the case offers. */
export interface Move {
  /** Opening is part of `accept`; mistaken-day.test.ts undoes mistaken days. */
  readonly of: Exclude<CaseCommandType, 'open' | 'undoMistakenDay'> | 'accept' | 'days'
  readonly which: number
  readonly pick: number
  readonly who: number
  readonly yes: boolean
}

/** Ends are rare, steps that lead on are frequent. */
const WEIGHTS: Readonly<Record<Move['of'], number>> = {
  accept: 12,
  days: 16,
  passDay: 4,
  supply: 12,
  acceptSupply: 10,
  rejectSupply: 5,
  discharge: 8,
  findFalse: 1,
  checkPromise: 6,
  findFalsehood: 1,
  deliverPriorNotice: 3,
  hearDefence: 2,
  decideFalsehood: 6,
  promiseCure: 8,
  askApproval: 8,
  answerApproval: 12,
  stopClock: 2,
  resumeClock: 3,
  takeUp: 2,
  decideResult: 2,
  confirmResult: 3,
  returnToWindow: 1,
  answerDepartment: 2,
  readyResult: 3,
  makeCertificate: 4,
  correctCertificate: 1,
  handOver: 8,
  dispose: 6,
  raiseObjection: 2,
  decideObjection: 3,
  repairBreach: 2,
  putAway: 4,
  close: 3,
  withdraw: 1,
  returnPapers: 2,
  archive: 2,
  openArchive: 1,
  note: 1,
  endOtherwise: 1,
  withdrawPromise: 1,
  assign: 1,
  checkAuthority: 1,
  checkMaterials: 4,
  holdPapers: 3,
  countAsAccepted: 2,
  giveOneTimeNotice: 2,
  identify: 2,
  showPrivacyNotice: 2,
  recordCredit: 3,
  chooseSituation: 1,
  changeItem: 1,
  changeApplicant: 1,
  discard: 1,
  expireDraft: 2,
  decide: 1,
  askPerson: 5,
  personDecides: 7,
  preparePromise: 3,
  signPromise: 3,
  acceptOwing: 3,
  acceptFull: 2,
  settleDeadline: 3,
  settleFinish: 3,
  settlePeriod: 3,
  recordContact: 1,
  recordReminder: 1,
  issueDocument: 2,
  handOutDocument: 2,
  supervise: 4,
  answerSupervision: 4,
}

export const TO_THE_END = {
  decideResult: 6,
  confirmResult: 6,
  readyResult: 8,
  makeCertificate: 8,
  handOver: 12,
  close: 12,
}

export const MOVES = Object.keys(WEIGHTS) as readonly Move['of'][]

/** The first case is opened first. `more`: higher weights. */
export function moves(
  cases: number,
  maxLength: number,
  more: Partial<Record<Move['of'], number>> = {},
): fc.Arbitrary<readonly Move[]> {
  const first: Move = { of: 'accept', which: 0, pick: 9, who: 0, yes: true }
  return fc
    .array(
      fc.record({
        of: fc.oneof(
          ...Object.entries({ ...WEIGHTS, ...more }).map(([of, weight]) => ({
            weight,
            arbitrary: fc.constant(of as Move['of']),
          })),
        ),
        which: fc.nat({ max: cases - 1 }),
        pick: fc.nat({ max: 63 }),
        who: fc.nat({ max: OPERATORS.length - 1 }),
        yes: fc.boolean(),
      }),
      { minLength: 10, maxLength, size: 'max' },
    )
    .map(played => [first, ...played])
}

export function chosen<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % Math.max(from.length, 1)]
}

const SUPERVISED: ReadonlySet<string> = new Set(
  'answerApproval personDecides dispose endOtherwise decideObjection decideFalsehood repairBreach supervise openArchive'.split(
    ' ',
  ),
)

const EXAMINED: ReadonlySet<string> = new Set([
  'takeUp',
  'decideResult',
  'returnToWindow',
  'makeCertificate',
  'correctCertificate',
])

export function operatorFor({ of, pick, who }: Move, state: CaseState | undefined): Operator {
  const duty = EXAMINED.has(of) ? 'examiner' : of === 'confirmResult' ? 'approver' : undefined
  const department = pick % 8 > 0 ? OPERATORS.find(({ role }) => role === duty) : undefined
  if (department) return department
  const leads = OPERATORS.filter(({ role }) => role === 'supervisor')
  const asked = new Set([state?.question?.by, state?.falsehood?.by, ...(state?.requests ?? []).map(({ by }) => by)])
  const second = SUPERVISED.has(of)
  const able = second && pick % 4 > 0 ? leads.find(({ id }) => !asked.has(id)) : undefined
  return able ?? chosen(OPERATORS, who) ?? { id: '', name: '', role: 'clerk' }
}

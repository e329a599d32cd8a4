import fc from 'fast-check'
import { addDays, type LocalDate } from '../../electron/calendar/local-date.ts'
import type { CaseCommand, CaseCommandType } from '../../electron/cases/commands.ts'
import { STOP_CAUSES } from '../../electron/cases/course-events.ts'
import type { Operator } from '../../electron/cases/facts.ts'
import { type OwedId, owedId, type SubjectId } from '../../electron/cases/ids.ts'
import { LAPSE_POLICIES } from '../../electron/cases/lapse-policy.ts'
import { OTHER_ENDS, type OtherEnd } from '../../electron/cases/other-ends.ts'
import { DEFAULT_RULES, type Rules } from '../../electron/cases/rules.ts'
import type { CaseState } from '../../electron/cases/state.ts'
import type { DeferralMode, DischargeMeans, DueRule, Item, Material } from '../../electron/catalogue/model/item.ts'
import { CASE, found, item, material } from './case-builder.ts'

/** Room enough that several cases of one person are open at a time. */
export const WALK_RULES: Rules = { ...DEFAULT_RULES, owedCap: 30 }

const days = (count: number): DueRule => ({ kind: 'workingDays', days: count })
const BEFORE_HANDOVER: DueRule = { kind: 'beforeHandover' }

function deferred(id: string, mode: DeferralMode, due: DueRule, ...dischargedBy: DischargeMeans[]): Material {
  return material(id, { deferral: { mode, due, dischargedBy } })
}

/** One document of every kind: whose it is to get, when it is due, what takes its place. */
export const WALK_MATERIALS: readonly Material[] = [
  material('core', { core: true }),
  material('fixed'),
  deferred('days', 'defer', days(3), 'paper'),
  deferred('more-days', 'defer', days(8), 'paper', 'licenceLibrary'),
  deferred('handover', 'tolerate', BEFORE_HANDOVER, 'paper', 'sharing', 'check'),
  deferred('lack', 'tolerate', days(4), 'check'),
  deferred('promised', 'promise', days(5), 'check'),
  deferred('promised-handover', 'promise', BEFORE_HANDOVER, 'check'),
  deferred('shared', 'shared', days(2), 'sharing'),
]

export const DEFERRABLE: readonly string[] = WALK_MATERIALS.filter(({ deferral }) => deferral).map(({ id }) => id)

export function walkItem(lapsePolicy: string, yieldsCertificate = true): Item {
  const materials = WALK_MATERIALS.filter(
    ({ deferral }) => yieldsCertificate || deferral?.due.kind !== 'beforeHandover',
  )
  return item({
    materials,
    lapsePolicy,
    yieldsCertificate,
    promisedDays: 12,
    situations: ['s', 't'].map(id => ({ id, name: { zh: `情形 ${id}`, en: id } })),
  })
}

export const aPolicy: fc.Arbitrary<string> = fc.constantFrom(...Object.keys(LAPSE_POLICIES))

export const OPERATORS: readonly Operator[] = [
  { id: 'clerk-1', name: '窗口一', role: 'clerk' },
  { id: 'clerk-2', name: '窗口二', role: 'clerk' },
  { id: 'lead-1', name: '主管一', role: 'supervisor' },
  { id: 'lead-2', name: '主管二', role: 'supervisor' },
]

/** What a walk begins with, and what other rooms (calendar, prompts, documents, supervision) have tests of their own for. */
type NotWalked =
  | 'open'
  | 'settleDeadline'
  | 'settleFinish'
  | 'settlePeriod'
  | 'recordContact'
  | 'recordPrompt'
  | 'issueDocument'
  | 'supervise'
  | 'answerSupervision'

/** Something that happens to one of several cases; `pick` chooses among what the case has to choose from. */
export interface Move {
  readonly of: Exclude<CaseCommandType, NotWalked> | 'accept' | 'days'
  readonly which: number
  readonly pick: number
  readonly who: number
  readonly yes: boolean
}

/** How likely each is: what ends a case seldom, what leads deep into one often. */
const WEIGHTS: Readonly<Record<Move['of'], number>> = {
  accept: 12,
  days: 16,
  passDay: 4,
  supply: 12,
  acceptSupply: 10,
  rejectSupply: 5,
  discharge: 8,
  findFalse: 1,
  promiseCure: 8,
  askApproval: 8,
  answerApproval: 12,
  stopClock: 2,
  resumeClock: 3,
  decideResult: 2,
  readyResult: 3,
  handOver: 8,
  dispose: 6,
  raiseObjection: 2,
  decideObjection: 3,
  repairBreach: 2,
  putAway: 4,
  close: 3,
  withdraw: 1,
  endOtherwise: 1,
  withdrawPromise: 1,
  assign: 1,
  checkMaterials: 4,
  holdPapers: 3,
  giveOneTimeNotice: 2,
  identify: 2,
  recordCredit: 3,
  chooseSituation: 1,
  decide: 1,
  askPerson: 3,
  personDecides: 4,
  preparePromise: 3,
  signPromise: 3,
  acceptOwing: 3,
  acceptFull: 2,
}

export const MOVES = Object.keys(WEIGHTS) as readonly Move['of'][]

export function moves(cases: number, maxLength: number): fc.Arbitrary<readonly Move[]> {
  return fc.array(
    fc.record({
      of: fc.oneof(
        ...Object.entries(WEIGHTS).map(([of, weight]) => ({ weight, arbitrary: fc.constant(of as Move['of']) })),
      ),
      which: fc.nat({ max: cases - 1 }),
      pick: fc.nat({ max: 63 }),
      who: fc.nat({ max: OPERATORS.length - 1 }),
      yes: fc.boolean(),
    }),
    { minLength: 10, maxLength, size: 'max' },
  )
}

const REASON = '理由'
const OTHER_WAYS = Object.keys(OTHER_ENDS) as OtherEnd[]
const STOPS = STOP_CAUSES.filter(cause => cause !== 'suspension')
const MEANS = ['sharing', 'check', 'creditReport', 'licenceLibrary'] as const
const METHODS = ['counter', 'upload', 'post', 'sharing'] as const

export function chosen<T>(from: readonly T[], pick: number): T | undefined {
  return from[pick % Math.max(from.length, 1)]
}

/** Up to two of the materials that may be deferred. */
export function someDeferrable(pick: number): string[] {
  return DEFERRABLE.filter((_, index) => index === pick % 8 || index === (pick >> 3) % 8)
}

/** The command that a move stands for in a case as it is. `subject`: whose case it is. */
export function commandOf(move: Move, state: CaseState | undefined, subject: SubjectId, today: LocalDate): CaseCommand {
  const { pick, yes } = move
  const owed = documentFor(move, state)
  switch (move.of) {
    case 'accept':
    case 'days':
      throw new Error(`${move.of} is no command`)
    case 'identify':
      return identify(yes ? 'handler' : 'applicant', subject, pick % 4 === 0)
    case 'recordCredit': {
      const grade = chosen(['A', 'B', 'C'], pick) ?? 'B'
      return { type: 'recordCredit', party: 'handler', answer: found({ validUntil: today, grade }) }
    }
    case 'checkMaterials':
      return { type: 'checkMaterials', missing: [...someDeferrable(pick), ...(yes ? [] : ['core'])] }
    case 'chooseSituation':
      return { type: 'chooseSituation', situation: yes ? 's' : 't' }
    case 'askPerson':
    case 'withdrawPromise':
    case 'dispose':
    case 'putAway':
    case 'withdraw':
      return { type: move.of, reason: pick === 0 ? ' ' : REASON }
    case 'endOtherwise':
      return { type: 'endOtherwise', way: chosen(OTHER_WAYS, move.who) ?? 'voided', reason: REASON }
    case 'personDecides':
      return { type: 'personDecides', allowed: yes, reason: REASON }
    case 'signPromise':
      return { type: 'signPromise', number: state?.promise?.number ?? '' }
    case 'supply':
      return {
        type: 'supply',
        owedId: owed,
        method: chosen(METHODS, pick) ?? 'counter',
        ...(yes ? {} : { arrivedOn: addDays(today, -(pick % 9)) }),
      }
    case 'acceptSupply':
      return { type: 'acceptSupply', owedId: owed }
    case 'rejectSupply':
    case 'findFalse':
      return { type: move.of, owedId: owed, reason: REASON }
    case 'discharge':
      return { type: 'discharge', owedId: owed, means: chosen(MEANS, move.who) ?? 'check', reference: 'R-1' }
    case 'askApproval': {
      const requestId = `r-${state?.version}`
      if (pick % 4 === 3) {
        return { type: 'askApproval', requestId, reason: REASON, request: { kind: 'finish', days: 1 + (pick % 11) } }
      }
      const extension = { kind: 'extension', owedId: owed, days: 1 + (pick % 7), forceMajeure: pick % 5 === 0 } as const
      const request = yes ? extension : ({ kind: 'waiver', owedId: owed } as const)
      return { type: 'askApproval', requestId, reason: REASON, request }
    }
    case 'answerApproval': {
      const requestId = chosen(state?.requests ?? [], pick)?.requestId ?? ''
      return { type: 'answerApproval', requestId, approved: yes, reason: REASON }
    }
    case 'stopClock':
      return { type: 'stopClock', cause: chosen(STOPS, pick) ?? 'hearing', days: pick, reason: REASON }
    case 'resumeClock': {
      const running = state?.clock?.stops.map(({ cause }) => cause).filter(cause => cause !== 'suspension') ?? []
      return { type: 'resumeClock', cause: chosen(running, pick) ?? 'hearing' }
    }
    case 'decideResult':
      return { type: 'decideResult', granted: yes || pick % 4 > 0, reason: REASON }
    case 'handOver':
      return { type: 'handOver', method: 'counter', takenBy: yes ? 'handler' : 'applicant' }
    case 'assign':
      return { type: 'assign', operator: 'clerk-2', window: String(pick) }
    case 'close':
      return { type: 'close', result: yes ? '0' : '6', reason: '' }
    case 'repairBreach':
      return { type: 'repairBreach', breachId: chosen(state?.breaches ?? [], pick)?.breachId ?? '', reason: REASON }
    case 'raiseObjection': {
      const breach = chosen(state?.breaches ?? [], pick)
      const about =
        breach && yes ? { kind: 'breach' as const, breachId: breach.breachId } : { kind: 'decision' as const }
      return { type: 'raiseObjection', objectionId: `o-${state?.version}`, about, reason: REASON }
    }
    case 'decideObjection': {
      const open = state?.objections.filter(({ decided }) => !decided) ?? []
      return {
        type: 'decideObjection',
        objectionId: chosen(open, pick)?.objectionId ?? '',
        upheld: yes,
        reason: REASON,
      }
    }
    default:
      return { type: move.of }
  }
}

const SUPERVISED: ReadonlySet<string> = new Set(
  'answerApproval dispose endOtherwise decideObjection repairBreach'.split(' '),
)

/** Mostly somebody who may; now and then anybody. */
export function operatorFor({ of, pick, who }: Move, state: CaseState | undefined): Operator {
  const leads = OPERATORS.filter(({ role }) => role === 'supervisor')
  const asked = new Set(state?.requests.map(({ by }) => by))
  const second = SUPERVISED.has(of)
  const able = second && pick % 4 > 0 ? leads.find(({ id }) => !asked.has(id)) : undefined
  return able ?? chosen(OPERATORS, who) ?? { id: '', name: '', role: 'clerk' }
}

/** Mostly one that the move suits; now and then any. */
function documentFor({ of, pick }: Move, state: CaseState | undefined): OwedId {
  const all = state?.owed ?? []
  const wanted = of === 'acceptSupply' || of === 'rejectSupply' ? 'supplied' : 'owed'
  const suited = pick % 8 === 7 ? [] : all.filter(({ status }) => status === wanted)
  return chosen(suited.length > 0 ? suited : all, pick)?.owedId ?? owedId(CASE, 'nothing')
}

function identify(party: 'applicant' | 'handler', subjectId: SubjectId, typed = false): CaseCommand {
  return {
    type: 'identify',
    party,
    subjectId,
    subjectKind: 'person',
    person: { name: '样本', number: '440604199001010018' },
    ...(typed ? {} : { card: { validTo: '长期', samId: '', warnings: [] } }),
  }
}

/** From the counter to acceptance; what the case does not allow is refused on the way. `sign` reads the paper's number. */
export function acceptance(
  chosenItem: Item,
  missing: readonly string[],
  subject: SubjectId,
  today: LocalDate,
): ((state: CaseState | undefined) => CaseCommand)[] {
  const situation = chosenItem.situations[0]?.id
  const known = missing.filter(id => chosenItem.materials.some(candidate => candidate.id === id))
  const commands: CaseCommand[] = [
    { type: 'open', item: chosenItem, station: 's1', window: '1', ...(situation ? { situation } : {}) },
    identify('handler', subject),
    identify('applicant', subject),
    { type: 'recordCredit', party: 'handler', answer: found({ validUntil: today }) },
    { type: 'checkMaterials', missing: known },
    { type: 'preparePromise' },
  ]
  return [
    ...commands.map(command => () => command),
    state => ({ type: 'signPromise', number: state?.promise?.number ?? '' }),
    () => ({ type: known.length > 0 ? 'acceptOwing' : 'acceptFull' }),
  ]
}

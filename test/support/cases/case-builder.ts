import { bilingual } from '../../../electron/base/bilingual.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { decide } from '../../../electron/cases/decide.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { evolve } from '../../../electron/cases/evolve.ts'
import { creditAskable } from '../../../electron/cases/intake/entering.ts'
import type { NoticeMeans } from '../../../electron/cases/intake/events.ts'
import type { CreditAnswer } from '../../../electron/cases/model/credit-answer.ts'
import type { Decision } from '../../../electron/cases/model/decision.ts'
import type { Facts, Standing } from '../../../electron/cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES, type Rules } from '../../../electron/cases/model/rules.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import type { Item, Material, Party } from '../../../electron/catalogue/model/item.ts'

export const CASE = '0198c0de-0000-7000-8000-000000000001' as CaseId

export function material(id: string, rest: Partial<Material> = {}): Material {
  return {
    id,
    name: bilingual(`材料 ${id}`, `material ${id}`),
    core: false,
    form: 'original',
    copies: 1,
    source: 'applicant',
    ...rest,
  }
}

/** Two core materials, one owed for days, one before handover, one that must be there. */
export function item(rest: Partial<Item> = {}): Item {
  return {
    code: 'T-0001',
    version: '1',
    name: bilingual('测试事项', 'test item'),
    department: bilingual('测试部门', 'test department'),
    domain: 'general',
    kind: 'promised',
    statutoryDays: 20,
    promisedDays: 10,
    serves: ['person', 'organisation'],
    openToDeferral: true,
    creditParties: ['handler'],
    thresholds: { letter: 'B' },
    yieldsCertificate: true,
    situations: [],
    gates: {},
    proxyPromise: true,
    zeroTrip: false,
    basis: bilingual('依据', 'basis'),
    materials: [
      material('core-1', { core: true }),
      material('core-2', { core: true }),
      material('days', { deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['paper'] } }),
      material('handover', {
        deferral: { mode: 'tolerate', due: { kind: 'beforeHandover' }, dischargedBy: ['paper', 'sharing', 'check'] },
      }),
      material('fixed'),
    ],
    ...rest,
  }
}

export function noRecord(rest: Partial<Standing> = {}): Standing {
  const none = { owed: 0, overdue: 0, inGrace: 0 }
  return { ...none, asAgent: none, represented: none, curesUsed: 0, breaches: [], ...rest }
}

export function facts(rest: Partial<Facts> = {}): Facts {
  return {
    now: '2026-04-30T02:00:00.000Z',
    today: localDate('2026-04-30'),
    operator: { id: 'clerk-1', name: '窗口一', role: 'clerk' },
    calendar: new WorkingDays(CHINESE_DAYS),
    rules: DEFAULT_RULES,
    standing: { applicant: noRecord(), handler: noRecord() },
    duplicates: [],
    heldBefore: 0,
    bars: [],
    nextCaseNumber: 'T-0001-20260430-0001',
    ...rest,
  }
}

export function rules(rest: Partial<Rules>): Pick<Facts, 'rules'> {
  return { rules: { ...DEFAULT_RULES, ...rest } }
}

export const SUPERVISOR: Pick<Facts, 'operator'> = { operator: { id: 'lead-1', name: '主管一', role: 'supervisor' } }

export const EXAMINER: Pick<Facts, 'operator'> = {
  operator: { id: 'examiner-1', name: '审查一', role: 'examiner', departments: 'all' },
}
export const APPROVER: Pick<Facts, 'operator'> = {
  operator: { id: 'approver-1', name: '审核一', role: 'approver', departments: 'all' },
}

export function found(rest: Partial<Extract<CreditAnswer, { status: 'FOUND' }>> = {}): CreditAnswer {
  return {
    status: 'FOUND',
    scheme: 'letter',
    grade: 'B',
    score: 75,
    dimensions: { personal: 70, adverse: 0, favourable: 5 },
    asOf: localDate('2026-04-29'),
    validUntil: localDate('2026-05-06'),
    lists: [],
    reportNumber: 'R-1',
    explanation: null,
    ...rest,
  }
}

export const read = {
  open: (chosen: Item = item()): CaseCommand => ({ type: 'open', item: chosen, station: 's1', window: '1' }),
  identify: (party: Party, typed = false): CaseCommand => ({
    type: 'identify',
    party,
    subjectId: `subject-${party}` as SubjectId,
    subjectKind: 'person',
    person: { name: '样本', number: '440604199001010018' },
    ...(typed ? {} : { card: { validTo: '长期', samId: '', warnings: [] } }),
  }),
  notice: (how: NoticeMeans = 'screen', version = DEFAULT_RULES.noticeVersion): CaseCommand => ({
    type: 'showPrivacyNotice',
    version,
    language: 'zh',
    how,
  }),
  credit: (answer: CreditAnswer = found(), party: Party = 'handler'): CaseCommand => ({
    type: 'recordCredit',
    party,
    answer,
  }),
  materials: (...missing: string[]): CaseCommand => ({ type: 'checkMaterials', missing }),
}

/** Driven by commands. `run` throws on a refusal; `attempt` returns its code. */
export class CaseDriver {
  state: CaseState | undefined
  readonly events: CaseEvent[] = []

  decisionOn(command: CaseCommand, given: Facts = facts()): Decision {
    return decide(command, this.state, given)
  }

  attempt(command: CaseCommand, given: Facts = facts()): string {
    const decision = this.decisionOn(command, given)
    if (!decision.ok) return decision.refusal.code
    for (const event of decision.events) this.record(event)
    return 'ok'
  }

  /** Also what today's rules would refuse. */
  record(event: CaseEvent): void {
    this.events.push(event)
    this.state = evolve(this.state, CASE, event)
  }

  run(command: CaseCommand, given: Facts = facts()): this {
    const result = this.attempt(command, given)
    if (result !== 'ok') throw new Error(`${command.type} refused: ${result}`)
    return this
  }

  /** 准予. */
  granted(given: Facts = facts()): this {
    return this.run({ type: 'decideResult', granted: true, reason: '' }, { ...given, ...EXAMINER })
  }

  /** 不予, examined and confirmed on the same day. */
  refused(reason: string, given: Facts = facts()): this {
    return this.run({ type: 'decideResult', granted: false, reason }, { ...given, ...EXAMINER }).run(
      { type: 'confirmResult', agreed: true, reason: '' },
      { ...given, ...APPROVER },
    )
  }

  promise(given: Facts = facts()): this {
    this.run({ type: 'preparePromise' }, given)
    return this.run({ type: 'signPromise', number: this.now.promise?.number ?? '' }, given)
  }

  get now(): CaseState {
    if (!this.state) throw new Error('no case')
    return this.state
  }

  static prepared(
    missing: readonly string[],
    answer: CreditAnswer = found(),
    chosen: Item = item(),
    given: Facts = facts(),
  ): CaseDriver {
    return new CaseDriver()
      .run(read.open(chosen), given)
      .run(read.identify('handler'), given)
      .run(read.identify('applicant'), given)
      .run(read.notice('screen', given.rules.noticeVersion), given)
      .run(read.materials(...missing), given)
      .graded(answer, given)
  }

  /** As at the counter: where nothing depends on it, nobody is asked. */
  graded(answer: CreditAnswer = found(), given: Facts = facts()): this {
    return creditAskable(this.now, given).ok ? this.run(read.credit(answer), given) : this
  }

  static accepted(missing: readonly string[] = ['days', 'handover']): CaseDriver {
    return CaseDriver.prepared(missing).promise().run({ type: 'acceptOwing' })
  }
}

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { creditAskable } from '../../../electron/cases/intake/entering.ts'
import type { Operator } from '../../../electron/cases/model/facts.ts'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES, type Rules } from '../../../electron/cases/model/rules.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { type Caller, CaseDesk } from '../../../electron/desk/cases/case-desk.ts'
import { type PassedDays, passDays } from '../../../electron/desk/night/pass-days.ts'
import type { CaseReader } from '../../../electron/desk/night/read-ahead.ts'
import { HallError } from '../../../electron/errors/hall-error.ts'
import { MeasureRegister } from '../../../electron/measures/register.ts'
import type { CaseRecord } from '../../../electron/store/case-record.ts'
import { HallStore, type StoreHooks } from '../../../electron/store/hall-store.ts'
import type { OpenOptions } from '../../../electron/store/open.ts'
import { found, item } from '../cases/case-builder.ts'
import { NOTICE } from '../cases/walk-acceptance.ts'
import { WANG } from '../readers/cards.ts'

export const CLERK: Operator = { id: 'clerk-1', name: '窗口一', role: 'clerk' }
export const EXAMINER: Operator = { id: 'examiner-1', name: '审查一', role: 'examiner', departments: 'all' }
export const APPROVER: Operator = { id: 'approver-1', name: '审核一', role: 'approver', departments: 'all' }
export const LEAD: Operator = { id: 'lead-1', name: '主管一', role: 'supervisor' }

/** 2026-04-30 10:00 in the hall. */
export const NOW = Date.parse('2026-04-30T02:00:00Z')

interface HallOptions {
  /** Outlives the hall. Default: its own. */
  readonly folder?: string
  readonly store?: OpenOptions
  readonly rules?: Rules
  readonly hooks?: StoreHooks
}

/** In the record of a case that `prepare` or `accept` has made with a core material, or a deferrable one, missing. */
export const EVENTS = { prepared: 5, accepted: 9 } as const

/** A desk on a real SQLite file. With HTTP: TestApplication. As a process: HallProcess. */
export class TestHall {
  readonly folder: string
  readonly store: HallStore
  readonly desk: CaseDesk
  readonly measures: MeasureRegister
  /** As a hall at work has one; without it the night reads alone. */
  queries: CaseReader | undefined
  now = NOW
  /** By how much the clock was behind, ms, each time. */
  readonly behind: number[] = []

  private constructor(folder: string, store: HallStore, measures: MeasureRegister, rules: Rules) {
    this.folder = folder
    this.store = store
    this.measures = measures
    this.desk = new CaseDesk({
      store,
      calendar: new WorkingDays(CHINESE_DAYS),
      rules: { editions: [rules] },
      clock: () => this.now,
      onClockBack: ms => this.behind.push(ms),
    })
  }

  static async open({ folder, store = { mode: 'write' }, rules = DEFAULT_RULES, hooks }: HallOptions = {}) {
    const path = folder ?? (await mkdtemp(join(tmpdir(), 'rongque-hall-')))
    const opened = await HallStore.open(path, store, hooks)
    return new TestHall(path, opened, await MeasureRegister.load(opened), rules)
  }

  passDays(): Promise<PassedDays> {
    return passDays({ ...this, config: { station: 'station-1' } })
  }

  setDay(day: string): void {
    this.now = Date.parse(`${day}T02:00:00Z`)
  }

  async close(): Promise<void> {
    await this.store.close()
  }

  async remove(): Promise<void> {
    await this.close()
    await rm(this.folder, { recursive: true, force: true })
  }

  caller(operator: Operator = CLERK, commandId: string = randomUUID()): Caller {
    return { operator, station: 'station-1', commandId }
  }

  /** By whom the first command is for. */
  run(caseId: CaseId, ...commands: CaseCommand[]): Promise<CaseRecord> {
    return this.desk.run(caseId, commands, this.caller(operatorOf(commands[0]?.type)))
  }

  async prepare(
    missing: readonly string[],
    chosen: Item = item(),
    person: { name: string; idNumber: string } = WANG,
  ): Promise<CaseId> {
    const caseId = randomUUID() as CaseId
    await this.desk.run(
      caseId,
      async trx => {
        const subjectId = await this.store.vault.subjectFor(trx, 'resident', person.idNumber)
        const identify = (party: 'applicant' | 'handler'): CaseCommand => ({
          type: 'identify',
          party,
          subjectId,
          subjectKind: 'person',
          person: { name: person.name, number: person.idNumber },
          card: { validTo: '长期', samId: '', warnings: [] },
        })
        return [
          { type: 'open', item: chosen, station: 'station-1', window: '3' },
          identify('handler'),
          identify('applicant'),
          NOTICE,
          { type: 'checkMaterials', missing },
        ]
      },
      this.caller(),
    )
    await this.grade(caseId)
    return caseId
  }

  /** As at the counter: where nothing depends on it, nobody is asked. */
  async grade(caseId: CaseId): Promise<void> {
    const { state } = await this.desk.load(caseId)
    if (!creditAskable(state, await this.desk.facts(state, CLERK)).ok) return
    await this.run(caseId, { type: 'recordCredit', party: 'handler', answer: found({ validUntil: this.desk.today }) })
  }

  async promise(caseId: CaseId): Promise<void> {
    const { state } = await this.run(caseId, { type: 'preparePromise' })
    await this.run(caseId, { type: 'signPromise', number: state.promise?.number ?? '' })
  }

  async accept(
    missing: readonly string[] = ['days', 'handover'],
    person = WANG,
    chosen: Item = item(),
  ): Promise<CaseId> {
    const caseId = await this.prepare(missing, chosen, person)
    await this.promise(caseId)
    await this.run(caseId, { type: 'acceptOwing' })
    return caseId
  }
}

const EXAMINED: ReadonlySet<CaseCommand['type']> = new Set([
  'takeUp',
  'decideResult',
  'returnToWindow',
  'makeCertificate',
  'correctCertificate',
])

export function operatorOf(command: CaseCommand['type'] | undefined): Operator {
  if (command === 'confirmResult') return APPROVER
  return command !== undefined && EXAMINED.has(command) ? EXAMINER : CLERK
}

export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'ok',
    error => (error instanceof HallError ? error.code : `not coded: ${error}`),
  )
}

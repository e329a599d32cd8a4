import type { LocalDate } from '../base/local-date.ts'
import type { CaseCommand } from '../cases/commands.ts'
import { toHandOut } from '../cases/documents/hand-out.ts'
import type { Operator } from '../cases/model/facts.ts'
import type { CaseId } from '../cases/model/ids.ts'
import type { CaseState } from '../cases/model/state.ts'
import { type Caller, CaseDesk, type CaseDeskParts } from '../desk/cases/case-desk.ts'
import { CaseRefused } from '../desk/cases/case-refused.ts'
import type { Random } from './random.ts'

const CLERKS: readonly Operator[] = Array.from({ length: 6 }, (_, index) => ({
  id: `clerk-${index + 1}`,
  name: `窗口${index + 1}`,
  role: 'clerk',
}))

export const LEAD: Operator = { id: 'lead-1', name: '主管', role: 'supervisor' }

/** 承办部门. */
export const EXAMINER: Operator = { id: 'examiner-1', name: '审查人员', role: 'examiner', departments: 'all' }

export const APPROVER: Operator = { id: 'approver-1', name: '审核人员', role: 'approver', departments: 'all' }

export class Office {
  readonly desk: CaseDesk
  readonly #random: Random
  #now = 0
  #steps = 0
  #refused = 0

  constructor(parts: Omit<CaseDeskParts, 'clock'>, random: Random) {
    this.desk = new CaseDesk({ ...parts, clock: () => this.#now })
    this.#random = random
  }

  get steps(): number {
    return this.#steps
  }

  get refused(): number {
    return this.#refused
  }

  /** The clock never goes back. */
  at(day: LocalDate, hour: number, minute: number): void {
    const clock = [hour, minute].map(part => String(part).padStart(2, '0')).join(':')
    this.#now = Math.max(this.#now, Date.parse(`${day}T${clock}:00+08:00`))
  }

  async stateOf(caseId: CaseId): Promise<CaseState> {
    return (await this.desk.load(caseId)).state
  }

  /** By any clerk unless named. Undefined when the rules refuse. */
  async run(
    caseId: CaseId,
    commands: Parameters<CaseDesk['run']>[1],
    operator: Operator = this.#random.pick(CLERKS),
  ): Promise<CaseState | undefined> {
    const caller = { operator, station: 'counter-1', commandId: this.#random.uuid() }
    this.#steps++
    try {
      const { state } = await this.desk.run(caseId, commands, caller)
      return await this.#handOut(state, caller)
    } catch (error) {
      if (!(error instanceof CaseRefused)) throw error
      this.#refused++
      return undefined
    }
  }

  async #handOut(state: CaseState, caller: Caller): Promise<CaseState> {
    const papers = toHandOut(state).map(
      ({ kind }): CaseCommand => ({ type: 'handOutDocument', kind, how: 'electronic' }),
    )
    if (papers.length === 0) return state
    const commandId = `${caller.commandId}/papers`
    return (await this.desk.run(state.caseId, papers, { ...caller, commandId })).state
  }
}

import { randomUUID } from 'node:crypto'
import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import { Publisher } from '../../base/publisher.ts'
import type { WorkingDays } from '../../calendar/working-days.ts'
import { ALLOWED } from '../../cases/allowed.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import { decide, isDecidedAlone } from '../../cases/decide.ts'
import type { CaseEvent } from '../../cases/events.ts'
import { evolve } from '../../cases/evolve.ts'
import type { Facts, Operator } from '../../cases/model/facts.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import { type RuleBook, rulesOn } from '../../cases/model/rule-book.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { MeasureRegister } from '../../measures/register.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { EventMeta } from '../../store/event-log.ts'
import type { HallStep } from '../../store/hall-data.ts'
import type { HallStore } from '../../store/hall-store.ts'
import type { KnownCall } from '../../store/kept-calls.ts'
import type { HallClock } from '../calendar/hall-clock.ts'
import { recordUses } from '../measures/measures-used.ts'
import { CaseRefused } from './case-refused.ts'
import { FactsOfStep } from './facts-of-step.ts'
import { type ChangeArea, whereItShows } from './where-it-shows.ts'

export interface Caller extends KnownCall {
  readonly operator: Operator
  readonly station: string
}

export interface CaseDeskParts {
  readonly store: HallStore
  /** Read for each command: a notice may be imported in between. */
  readonly calendar: WorkingDays
  readonly rules: RuleBook
  readonly clock: () => number
  /** Absent: no measure is in force. */
  readonly measures?: MeasureRegister
  /** Refuses with A573 while the day is in doubt. Without it, a case last changed in the future keeps its later time. */
  readonly time?: HallClock
  /** A case was last changed at a time still to come. */
  readonly onClockBack?: (behindMs: number) => void
}

/** Smaller corrections are ignored, ms. */
const CLOCK_CORRECTION_MS = 60_000
type CommandMaker = (trx: HallStep, current: CaseRecord | undefined) => Promise<readonly CaseCommand[]>

export interface CaseStep {
  readonly caseId: CaseId
  readonly commands: readonly CaseCommand[] | CommandMaker
  readonly expectedVersion?: number | undefined
}

export interface ManyChanged {
  /** How many of the cases it got to. */
  readonly taken: number
  readonly changed: number
  /** Resolves when it survives power loss and watchers were told. */
  readonly onDisk: Promise<void>
}

export interface CaseChanged {
  readonly caseId: CaseId
  readonly version: number
  readonly shows: ReadonlySet<ChangeArea>
}

export function bothChanges(first: CaseChanged, second: CaseChanged): CaseChanged {
  return { ...second, shows: new Set([...first.shows, ...second.shows]) }
}

/** Carries out commands: facts → decide → store in one transaction, then tells watchers. */
export class CaseDesk {
  readonly changes = new Publisher<CaseChanged>()
  readonly #parts: CaseDeskParts
  readonly #shows = new WeakMap<CaseRecord, CaseChanged['shows']>()

  constructor(parts: CaseDeskParts) {
    this.#parts = parts
  }

  get now(): string {
    return new Date(this.#parts.clock()).toISOString()
  }

  get today(): LocalDate {
    return dateInHall(this.now)
  }

  get rules(): Rules {
    return rulesOn(this.#parts.rules, this.today)
  }

  /** K302: changed since `expectedVersion`. K390: another call under the same id. A repeat gets what happened then. */
  async run(
    caseId: CaseId,
    commands: readonly CaseCommand[] | CommandMaker,
    caller: Caller,
    expectedVersion?: number,
  ): Promise<CaseRecord> {
    const { store } = this.#parts
    const record = await store.transaction(trx =>
      this.#step(trx, { caseId, commands, expectedVersion }, caller, caseId),
    )
    this.#publish(record)
    return record
  }

  /** All steps or none. The answer is kept under the first case. */
  async runTogether(steps: readonly CaseStep[], caller: Caller): Promise<readonly CaseRecord[]> {
    const about = steps[0]?.caseId
    if (!about) return []
    const records = await this.#parts.store.transaction(async trx => {
      const done: CaseRecord[] = []
      for (const step of steps) done.push(await this.#step(trx, step, caller, about))
      return done
    })
    for (const record of records) this.#publish(record)
    return records
  }

  async #step(
    trx: HallStep,
    { caseId, commands, expectedVersion }: CaseStep,
    caller: Caller,
    about: CaseId,
  ): Promise<CaseRecord> {
    const { store } = this.#parts
    const current = await store.cases.load(trx, caseId)
    const kept = await store.calls.find(trx, caller, about)
    if (current && (current.commands.has(caller.commandId) || (kept && caseId === about))) return current
    if (expectedVersion !== undefined && !hasSeen(current?.state, expectedVersion)) {
      throw new HallError('K302', current?.state.caseNumber)
    }
    if (this.#parts.time?.doubt?.kind === 'start') throw new HallError('A573')
    const given = typeof commands === 'function' ? await commands(trx, current) : commands
    const next = await this.#carryOut(trx, caseId, current, given, caller)
    await store.calls.keep(trx, caller, { about, at: this.now })
    return next
  }

  /** Throws K390 for another call under the same id. */
  async repeated(caseId: CaseId, caller: Caller, about = caseId): Promise<CaseRecord | undefined> {
    const { store } = this.#parts
    const record = await store.cases.load(store.db, caseId)
    // Kept calls last some days; the events of the case last, and cover folders of earlier releases.
    const kept = await store.calls.find(store.db, caller, about)
    return (kept && caseId === about) || record?.commands.has(caller.commandId) ? record : undefined
  }

  /** One step of about `mostMs`; `read`: see loadUnnamed. Leaves out cases that refuse or were last changed in the future: a wrong clock must make nobody late. */
  async runEach(
    caseIds: readonly CaseId[],
    commandFor: (record: CaseRecord) => CaseCommand,
    caller: Caller,
    mostMs = Number.POSITIVE_INFINITY,
    read: ReadonlyMap<CaseId, CaseRecord> = new Map(),
  ): Promise<ManyChanged> {
    const { store } = this.#parts
    let taken = 0
    const work = async (trx: HallStep) => {
      const changed: CaseRecord[] = []
      const began = performance.now()
      for (const caseId of caseIds) {
        if (performance.now() - began > mostMs) break
        taken++
        const current = await store.cases.loadUnnamed(trx, caseId, read.get(caseId))
        if (!current) continue
        const command = commandFor(current)
        if (!ALLOWED[current.state.status].has(command.type)) continue
        if (!this.#parts.time && dateInHall(current.updated.at) > this.today) continue
        const record = await this.#carryOut(trx, caseId, current, [command], caller, 'night')
        if (record !== current) changed.push(record)
      }
      return changed
    }
    const { result, onDisk } = await store.commit(work, { background: true })
    const told = onDisk.then(() => {
      for (const record of result) this.#publish(record)
    })
    told.catch(() => {})
    return { taken, changed: result.length, onDisk: told }
  }

  async #carryOut(
    trx: HallStep,
    caseId: CaseId,
    record: CaseRecord | undefined,
    commands: readonly CaseCommand[],
    { operator, station, commandId }: Caller,
    kind: 'counter' | 'night' = 'counter',
  ): Promise<CaseRecord> {
    const { store, rules, calendar, measures } = this.#parts
    const now = this.#after(record)
    const step = { rules, calendar, now, operator, kind, measures: measures?.state }
    const facts = new FactsOfStep(trx, store.cases, step)
    const events: CaseEvent[] = []
    let state = record?.state
    for (const command of commands) {
      const decision = decide(command, state, await facts.about(state, isDecidedAlone(command)))
      if (!decision.ok) throw new CaseRefused(decision.refusal)
      events.push(...decision.events)
      for (const event of decision.events) state = evolve(state, caseId, event)
    }
    if (!record && events.length === 0) throw new HallError('K301')
    const meta: EventMeta = { at: now, operator: operator.id, station, command: commandId }
    const current = await store.cases.append(trx, caseId, record, events, meta)
    await recordUses(trx, caseId, events, meta)
    this.#shows.set(current, whereItShows(record?.state, current.state))
    return current
  }

  /** Now, but never before the last change: a corrected clock moves no date earlier. */
  #after(record: CaseRecord | undefined): string {
    const { now } = this
    if (!record || record.updated.at <= now) return now
    const behind = Date.parse(record.updated.at) - Date.parse(now)
    const { time } = this.#parts
    // Recorded under a wrong clock: what follows gets the true day.
    if (time && behind > time.correctionMs) return now
    if (behind > CLOCK_CORRECTION_MS) this.#parts.onClockBack?.(behind)
    return record.updated.at
  }

  #publish(record: CaseRecord): void {
    const { caseId, version } = record.state
    const shows = this.#shows.get(record) ?? new Set()
    this.changes.publish({ caseId, version, shows })
  }

  /** Throws K301 for an unknown case. */
  async load(caseId: CaseId): Promise<CaseRecord> {
    const record = await this.#parts.store.cases.load(this.#parts.store.db, caseId)
    if (!record) throw new HallError('K301')
    return record
  }

  facts(state: CaseState, operator: Operator): Promise<Facts> {
    const { store, rules, calendar, measures } = this.#parts
    const step = { rules, calendar, now: this.now, operator, measures: measures?.state }
    return new FactsOfStep(store.db, store.cases, step).about(state)
  }
}

export function metaOfCall({ desk }: { readonly desk: CaseDesk }, { operator, station, commandId }: Caller): EventMeta {
  return { at: desk.now, operator: operator.id, station, command: commandId }
}

function hasSeen(state: CaseState | undefined, version: number): boolean {
  return version >= (state?.changedAt ?? 0) && version <= (state?.version ?? 0)
}

export function systemCaller(station: string): Caller {
  return { operator: { id: 'system', name: 'system', role: 'supervisor' }, station, commandId: randomUUID() }
}

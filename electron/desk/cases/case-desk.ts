import { randomUUID } from 'node:crypto'
import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import { Publisher } from '../../base/publisher.ts'
import type { WorkingDays } from '../../calendar/working-days.ts'
import { ALLOWED } from '../../cases/allowed.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import { decide } from '../../cases/decide.ts'
import { missingMaterials } from '../../cases/model/asked.ts'
import type { Facts, Operator, Standing } from '../../cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import { type RuleBook, rulesOn } from '../../cases/model/rule-book.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import { HallError } from '../../errors/hall-error.ts'
import { nextCaseNumber } from '../../store/case-number.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { EventMeta } from '../../store/event-log.ts'
import type { HallData, HallStep } from '../../store/hall-data.ts'
import type { HallStore } from '../../store/hall-store.ts'
import type { KnownCall } from '../../store/kept-calls.ts'
import { duplicatesOf } from '../../subjects/duplicates.ts'
import { heldBefore } from '../../subjects/held-before.ts'
import { standingOf } from '../../subjects/standing.ts'
import type { HallClock } from '../calendar/hall-clock.ts'
import { CaseRefused } from './case-refused.ts'
import { type ChangeArea, whereItShows } from './where-it-shows.ts'

/** Who calls, from where, with which call: the id is its client's, and a call that is sent again with it happens once. */
export interface Caller extends KnownCall {
  readonly operator: Operator
  readonly station: string
}

export interface CaseDeskParts {
  readonly store: HallStore
  /** Asked for anew with each command: it changes when a notice is imported. */
  readonly calendar: WorkingDays
  readonly rules: RuleBook
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /**
   * Where the clock is watched: the time that it gives is sure, or nothing is recorded (A573). Without it, a case is left in
   * the future where it was last changed there.
   */
  readonly time?: HallClock
  /** Told when a case was last changed at a time that, by the clock, is still to come. */
  readonly onClockBack?: (behindMs: number) => void
}

/** A clock that is corrected by this much is not worth a word, ms. */
const CLOCK_CORRECTION_MS = 60_000
/** Makes the commands inside the step that carries them out, from the case as it stands there. */
type CommandMaker = (trx: HallStep, current: CaseRecord | undefined) => Promise<readonly CaseCommand[]>

/** What one call does to one case. */
export interface CaseStep {
  readonly caseId: CaseId
  readonly commands: readonly CaseCommand[] | CommandMaker
  /** Of the case as the caller has seen it. */
  readonly expectedVersion?: number | undefined
}

/** A case has changed; who shows it reads it again. */
export interface CaseChanged {
  readonly caseId: CaseId
  readonly version: number
  readonly shows: ReadonlySet<ChangeArea>
}

/** For one that has not heard of the first yet. */
export function bothChanges(first: CaseChanged, second: CaseChanged): CaseChanged {
  return { ...second, shows: new Set([...first.shows, ...second.shows]) }
}

/** Carries out commands on cases: facts → decide → store, in one transaction, then tells whoever watches. */
export class CaseDesk {
  readonly changes = new Publisher<CaseChanged>()
  readonly #parts: CaseDeskParts
  /** Of what a step has led to, until it is told. */
  readonly #shows = new WeakMap<CaseRecord, CaseChanged['shows']>()

  constructor(parts: CaseDeskParts) {
    this.#parts = parts
  }

  /** ISO 8601 instant. */
  get now(): string {
    return new Date(this.#parts.clock()).toISOString()
  }

  get today(): LocalDate {
    return dateInHall(this.now)
  }

  /** The edition of the rules that is in force today. */
  get rules(): Rules {
    return rulesOn(this.#parts.rules, this.today)
  }

  /**
   * Runs commands one after the other as one step: all happen, or none. With `expectedVersion` only if nobody else has
   * changed the case since (K302). Throws CaseRefused when the rules do not allow one of them. The repeat of a call is known
   * before anything else is asked: it has what happened, whatever the case has become. K390 for another call under its id.
   */
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

  /** The same on several cases: all of it happens, or none. What is kept of the call is about the first of them. */
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

  /**
   * The case, when this very call was carried out on it before. Throws K390 when its id was used for another one. `about`: the
   * first of the cases that the call is about.
   */
  async repeated(caseId: CaseId, caller: Caller, about = caseId): Promise<CaseRecord | undefined> {
    const { store } = this.#parts
    const record = await store.cases.load(store.db, caseId)
    // By what is kept of calls for a few days; by the events of the case for ever, and in folders of earlier releases.
    const kept = await store.calls.find(store.db, caller, about)
    return (kept && caseId === about) || record?.commands.has(caller.commandId) ? record : undefined
  }

  /**
   * Runs a command on each of many cases as one step, for the system's own work. A case that the rules do not let have it
   * is left as it is, and so is one that was changed on a day that is still to come: the clock was set back, and nobody
   * is to be late by a day that may be wrong. Returns how many cases changed.
   */
  async runEach(
    caseIds: readonly CaseId[],
    commandFor: (record: CaseRecord) => CaseCommand,
    caller: Caller,
  ): Promise<number> {
    const { store } = this.#parts
    const work = async (trx: HallStep) => {
      const changed: CaseRecord[] = []
      for (const caseId of caseIds) {
        const current = await store.cases.load(trx, caseId)
        if (!current) continue
        const command = commandFor(current)
        if (!ALLOWED[current.state.status].has(command.type)) continue
        if (!this.#parts.time && dateInHall(current.updated.at) > this.today) continue
        const record = await this.#carryOut(trx, caseId, current, [command], caller)
        if (record !== current) changed.push(record)
      }
      return changed
    }
    const records = await store.transaction(work, { background: true })
    for (const record of records) this.#publish(record)
    return records.length
  }

  async #carryOut(
    trx: HallStep,
    caseId: CaseId,
    record: CaseRecord | undefined,
    commands: readonly CaseCommand[],
    { operator, station, commandId }: Caller,
  ): Promise<CaseRecord> {
    let current = record
    const now = this.#after(record)
    const meta: EventMeta = { at: now, operator: operator.id, station, command: commandId }
    for (const command of commands) {
      const decision = decide(command, current?.state, await this.#facts(trx, now, operator, current?.state))
      if (!decision.ok) throw new CaseRefused(decision.refusal)
      current = await this.#parts.store.cases.append(trx, caseId, current, decision.events, meta)
    }
    if (!current) throw new HallError('K301')
    this.#shows.set(current, whereItShows(record?.state, current.state))
    return current
  }

  /** Now, and not before what has happened to the case: a clock that is corrected moves no date of it earlier. */
  #after(record: CaseRecord | undefined): string {
    const { now } = this
    if (!record || record.updated.at <= now) return now
    const behind = Date.parse(record.updated.at) - Date.parse(now)
    const { time } = this.#parts
    // What a wrong clock has recorded keeps its place; what follows it has the day that it truly is.
    if (time && behind > time.correctionMs) return now
    if (behind > CLOCK_CORRECTION_MS) this.#parts.onClockBack?.(behind)
    return record.updated.at
  }

  #publish(record: CaseRecord): void {
    const { caseId, version } = record.state
    const shows = this.#shows.get(record) ?? new Set()
    this.changes.publish({ caseId, version, shows })
  }

  /** Throws K301 when there is no such case. */
  async load(caseId: CaseId): Promise<CaseRecord> {
    const record = await this.#parts.store.cases.load(this.#parts.store.db, caseId)
    if (!record) throw new HallError('K301')
    return record
  }

  /** What a decision about a case would rest on now. */
  facts(state: CaseState, operator: Operator): Promise<Facts> {
    return this.#facts(this.#parts.store.db, this.now, operator, state)
  }

  async #facts(db: HallData, now: string, operator: Operator, state: CaseState | undefined): Promise<Facts> {
    const today = dateInHall(now)
    const rules = rulesOn(this.#parts.rules, today)
    const standing: Partial<Record<Party, Standing>> = {}
    const known = new Map<SubjectId, Standing>()
    for (const party of PARTIES) {
      const subject = state?.parties[party]?.subjectId
      if (!subject) continue
      const found = known.get(subject) ?? (await standingOf(db, subject, today, rules, state.caseId))
      known.set(subject, found)
      standing[party] = found
    }
    const nextNumber = state && !state.caseNumber ? await nextCaseNumber(db, state.item.code, today) : ''
    const { calendar } = this.#parts
    const duplicates = state ? await duplicatesOf(db, state) : []
    const held = state && mayHold(state) ? await heldBefore(db, this.#parts.store.cases, state, today, rules) : 0
    return {
      now,
      today,
      operator,
      calendar,
      rules,
      standing,
      duplicates,
      heldBefore: held,
      nextCaseNumber: nextNumber,
    }
  }
}

/** Who, where, when and by which call, for what is recorded outside a case. */
export function metaOf({ desk }: { readonly desk: CaseDesk }, { operator, station, commandId }: Caller): EventMeta {
  return { at: desk.now, operator: operator.id, station, command: commandId }
}

/** Only then is it asked how often papers were kept: with a core material missing, and nothing accepted. */
function mayHold(state: CaseState): boolean {
  return state.acceptance === undefined && missingMaterials(state).some(({ core }) => core)
}

/** Whoever saw this version knows the case as it is: documents that were made out since have changed nothing. */
function hasSeen(state: CaseState | undefined, version: number): boolean {
  return version >= (state?.changedAt ?? 0) && version <= (state?.version ?? 0)
}

export function systemCaller(station: string): Caller {
  return { operator: { id: 'system', name: 'system', role: 'supervisor' }, station, commandId: randomUUID() }
}

import type { Kysely } from 'kysely'
import { addDays, type LocalDate, yearOf } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { CaseCommand } from '../cases/commands.ts'
import type { Operator } from '../cases/facts.ts'
import type { CaseId, SubjectId } from '../cases/ids.ts'
import type { RuleBook } from '../cases/rule-book.ts'
import { type CaseState, outstanding } from '../cases/state.ts'
import { type Item, materialsFor } from '../catalogue/model/item.ts'
import type { HallConfig } from '../config/schema.ts'
import { CaseDesk } from '../desk/case-desk.ts'
import { CaseRefused } from '../desk/case-refused.ts'
import { passDays } from '../desk/pass-days.ts'
import type { HallStore } from '../store/hall-store.ts'
import type { HallDatabase } from '../store/schema.ts'
import { answerOf } from './credit.ts'
import { type SyntheticSubject, syntheticOrganisation, syntheticPerson } from './people.ts'
import type { Random } from './random.ts'

export interface YearOptions {
  readonly cases: number
  /** The last day; the year before it is filled. */
  readonly until: LocalDate
  readonly windows: number
}

export interface YearReport {
  readonly cases: number
  readonly owing: number
  readonly owed: number
  /** Steps that the rules did not allow, e.g. a second promise above the cap: people try such things. */
  readonly refused: number
}

export interface YearParts {
  readonly store: HallStore
  readonly calendar: WorkingDays
  readonly rules: RuleBook
  readonly config: HallConfig
  readonly items: readonly Item[]
}

const DAYS = 365
const CLERKS: readonly Operator[] = Array.from({ length: 6 }, (_, index) => ({
  id: `clerk-${index + 1}`,
  name: `窗口${index + 1}`,
  role: 'clerk',
}))
const LEAD: Operator = { id: 'lead-1', name: '主管', role: 'supervisor' }

/** What somebody will do to a case on a later day. */
interface Errand {
  readonly caseId: CaseId
  readonly reliability: number
  readonly what: 'supply' | 'cure' | 'checkSupply' | 'decide' | 'ready' | 'collect' | 'dispose' | 'returnWithCore'
}

/**
 * Fills a hall with a year of work, day by day, by the very commands that clerks give: nothing is written past the rules. The
 * same seed gives the same year.
 */
export class HallYear {
  readonly #parts: YearParts
  readonly #options: YearOptions
  readonly #random: Random
  readonly #desk: CaseDesk
  readonly #errands = new Map<LocalDate, Errand[]>()
  readonly #subjects: SyntheticSubject[] = []
  readonly #figures = { cases: 0, owing: 0, owed: 0, refused: 0 }
  #now = 0

  constructor(parts: YearParts, options: YearOptions, random: Random) {
    this.#parts = parts
    this.#options = options
    this.#random = random
    const { store, calendar, rules } = parts
    this.#desk = new CaseDesk({ store, calendar, rules, clock: () => this.#now })
  }

  /** `onDay` is told how many cases there are. */
  async run(onDay: (day: LocalDate, cases: number) => void): Promise<YearReport> {
    const { until, cases } = this.#options
    const days: LocalDate[] = []
    for (let day = addDays(until, -DAYS); day <= until; day = addDays(day, 1)) days.push(day)
    const worked = days.filter(day => this.#parts.calendar.isWorkingDay(day))
    for (const day of days) {
      this.#at(day, 8, 0)
      await passDays({ store: this.#parts.store, desk: this.#desk, config: this.#parts.config })
      const place = worked.indexOf(day)
      if (place === -1) {
        // Nobody comes on a day off; what was meant for it happens on the next.
        this.#errands.set(addDays(day, 1), [
          ...(this.#errands.get(addDays(day, 1)) ?? []),
          ...(this.#errands.get(day) ?? []),
        ])
        continue
      }
      for (const errand of this.#errands.get(day) ?? []) await this.#runErrand(errand, day)
      this.#errands.delete(day)
      const upTo = Math.round((cases * (place + 1)) / worked.length)
      while (this.#figures.cases < upTo) await this.#newCase(day)
      onDay(day, this.#figures.cases)
    }
    return this.#figures
  }

  async #newCase(day: LocalDate): Promise<void> {
    const random = this.#random
    this.#figures.cases++
    this.#at(day, random.between(9, 17), random.between(0, 59))
    const item = random.zipf(this.#parts.items)
    const applicant = this.#subject(item)
    const handler = applicant.kind === 'person' && random.happens(0.85) ? applicant : this.#person()
    const caseId = random.uuid() as CaseId
    const situation = item.situations.length > 0 ? random.pick(item.situations).id : undefined
    const missing = this.#missing(item, situation)
    const opened = await this.#run(caseId, async trx => {
      const identify = async (party: 'handler' | 'applicant', who: SyntheticSubject): Promise<CaseCommand> => ({
        type: 'identify',
        party,
        subjectId: await this.#idOf(trx, who),
        subjectKind: who.kind,
        person: { name: who.name, number: who.number },
        card: { validTo: '长期', samId: '', warnings: [] },
      })
      const window = String(random.between(1, this.#options.windows))
      return [
        { type: 'open', item, station: `counter-${window}`, window, ...(situation ? { situation } : {}) },
        await identify('handler', handler),
        await identify('applicant', applicant),
        ...item.creditParties.map(
          (party): CaseCommand => ({
            type: 'recordCredit',
            party,
            answer: answerOf(party === 'handler' ? handler : applicant, item, day),
          }),
        ),
        { type: 'checkMaterials', missing },
      ]
    })
    if (opened) await this.#take(opened, missing, applicant, day)
  }

  /** What the clerk does with a case that was put together. */
  async #take(
    state: CaseState,
    missing: readonly string[],
    { reliability }: SyntheticSubject,
    day: LocalDate,
  ): Promise<void> {
    const random = this.#random
    const { caseId, item } = state
    if (missing.length === 0) {
      if (await this.#run(caseId, [{ type: 'acceptFull' }])) this.#course(caseId, item, reliability, day)
      return
    }
    const promised = await this.#run(caseId, [{ type: 'decide' }, { type: 'preparePromise' }])
    if (promised?.promise) {
      const { number } = promised.promise
      const accepted = await this.#run(caseId, [{ type: 'signPromise', number }, { type: 'acceptOwing' }])
      if (!accepted) return
      this.#figures.owing++
      this.#figures.owed += accepted.owed.length
      this.#supplyLater(accepted, reliability, day)
      this.#course(caseId, item, reliability, day)
      return
    }
    const core = item.materials.some(material => material.core && missing.includes(material.id))
    if (core && random.happens(0.3)) await this.#run(caseId, [{ type: 'holdPapers' }])
    else await this.#run(caseId, [{ type: 'giveOneTimeNotice' }])
    if (random.happens(0.7)) this.#later(day, random.between(1, 15), { caseId, reliability, what: 'returnWithCore' })
  }

  /** Decision, result and collecting: within the promised days, mostly. */
  #course(caseId: CaseId, item: Item, reliability: number, day: LocalDate): void {
    const days = Math.max(1, Math.round(item.promisedDays * (0.5 + this.#random.next() * 0.45)))
    this.#later(day, days, { caseId, reliability, what: 'decide' })
  }

  #supplyLater(state: CaseState, reliability: number, day: LocalDate): void {
    const random = this.#random
    const dues = state.owed.flatMap(({ due }) => (due.kind === 'date' ? [due.days] : []))
    if (dues.length === 0) return
    const last = Math.min(...dues)
    const errand = { caseId: state.caseId, reliability } as const
    if (random.happens(reliability)) this.#later(day, random.between(1, last), { ...errand, what: 'supply' })
    else if (random.happens(0.6)) this.#later(day, last + random.between(1, 3), { ...errand, what: 'cure' })
    else this.#later(day, last + 12, { ...errand, what: 'dispose' })
  }

  async #runErrand({ caseId, reliability, what }: Errand, day: LocalDate): Promise<void> {
    const random = this.#random
    this.#at(day, random.between(9, 17), random.between(0, 59))
    const { state } = await this.#desk.load(caseId)
    if (state.status === 'closed' || state.status === 'withdrawn') return
    const errand = { caseId, reliability } as const
    const owed = state.owed.filter(({ status }) => status === 'owed' || status === 'lapsed')
    switch (what) {
      case 'supply':
      case 'cure': {
        if (what === 'cure' && random.happens(0.5)) await this.#run(caseId, [{ type: 'promiseCure' }])
        const method = random.weighted([
          ['counter', 70],
          ['upload', 20],
          ['post', 10],
        ] as const)
        for (const { owedId } of owed) await this.#run(caseId, [{ type: 'supply', owedId, method, by: 'applicant' }])
        this.#later(day, 1, { ...errand, what: 'checkSupply' })
        return
      }
      case 'checkSupply':
        for (const { owedId, status } of state.owed) {
          if (status !== 'supplied') continue
          const good = random.happens(0.96)
          if (good) await this.#run(caseId, [{ type: 'acceptSupply', owedId }])
          else await this.#run(caseId, [{ type: 'rejectSupply', owedId, reason: '复印件不清晰' }])
          if (!good) this.#later(day, 2, { ...errand, what: 'supply' })
        }
        return
      case 'decide': {
        if (state.result) return
        const granted = random.happens(0.97)
        const decided = await this.#run(caseId, [
          { type: 'decideResult', granted, reason: granted ? '' : '不符合法定条件' },
        ])
        if (decided && !granted) await this.#run(caseId, [{ type: 'close', result: '6', reason: '' }])
        else if (state.item.yieldsCertificate) this.#later(day, 1, { ...errand, what: 'ready' })
        else await this.#run(caseId, [{ type: 'close', result: '6', reason: '' }])
        return
      }
      case 'ready':
        await this.#run(caseId, [{ type: 'readyResult' }])
        this.#later(day, random.between(1, 10), { ...errand, what: 'collect' })
        return
      case 'collect': {
        for (const { owedId } of owed) {
          await this.#run(caseId, [
            { type: 'supply', owedId, method: 'counter', by: 'handler' },
            { type: 'acceptSupply', owedId },
          ])
        }
        const again = (await this.#desk.load(caseId)).state
        if (outstanding(again).length > 0) this.#later(day, 3, { ...errand, what: 'collect' })
        else {
          await this.#run(caseId, [
            { type: 'handOver', method: 'counter', takenBy: 'handler' },
            { type: 'close', result: '0', reason: '' },
          ])
        }
        return
      }
      case 'dispose':
        await this.#run(caseId, [{ type: 'dispose', reason: '期限和宽限届满仍未补交' }], LEAD)
        return
      case 'returnWithCore':
        if (await this.#run(caseId, [{ type: 'checkMaterials', missing: [] }, { type: 'acceptFull' }])) {
          this.#course(caseId, state.item, reliability, day)
        }
    }
  }

  /** Undefined when the rules did not allow it. */
  async #run(
    caseId: CaseId,
    commands: Parameters<CaseDesk['run']>[1],
    operator: Operator = this.#random.pick(CLERKS),
  ): Promise<CaseState | undefined> {
    const caller = { operator, station: 'counter-1', commandId: this.#random.uuid() }
    try {
      return (await this.#desk.run(caseId, commands, caller)).state
    } catch (error) {
      if (!(error instanceof CaseRefused)) throw error
      this.#figures.refused++
      return undefined
    }
  }

  #missing(item: Item, situation: string | undefined): string[] {
    const random = this.#random
    const asked = materialsFor(item, situation)
    const missing = asked.filter(({ core, deferral }) => random.happens(core ? 0.03 : deferral ? 0.35 : 0.05))
    return missing.map(({ id }) => id)
  }

  /** People come again: the more cases there are, the likelier somebody who was here. */
  #subject(item: Item): SyntheticSubject {
    const random = this.#random
    const organisations = item.serves.includes('organisation')
    const wanted = organisations && (!item.serves.includes('person') || random.happens(0.4)) ? 'organisation' : 'person'
    const known = this.#subjects.length > 20 && random.happens(0.35) ? random.pick(this.#subjects) : undefined
    if (known?.kind === wanted) return known
    if (wanted === 'person') return this.#person()
    return this.#keep(syntheticOrganisation(random))
  }

  #person(): SyntheticSubject {
    return this.#keep(syntheticPerson(this.#random))
  }

  #keep(subject: SyntheticSubject): SyntheticSubject {
    this.#subjects.push(subject)
    return subject
  }

  #idOf(db: Kysely<HallDatabase>, { kind, number }: SyntheticSubject): Promise<SubjectId> {
    return this.#parts.store.vault.subjectFor(db, kind === 'organisation' ? 'uscc' : 'resident', number)
  }

  /** `days` working days later; beyond the year nothing happens any more. */
  #later(day: LocalDate, days: number, errand: Errand): void {
    const { date } = this.#parts.calendar.addWorkingDays(day, days)
    if (date > this.#options.until || yearOf(date) > yearOf(this.#options.until)) return
    this.#errands.set(date, [...(this.#errands.get(date) ?? []), errand])
  }

  #at(day: LocalDate, hour: number, minute: number): void {
    const clock = [hour, minute].map(part => String(part).padStart(2, '0')).join(':')
    this.#now = Math.max(this.#now, Date.parse(`${day}T${clock}:00+08:00`))
  }
}

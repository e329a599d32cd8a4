import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import type { WorkingDays } from '../../calendar/working-days.ts'
import { missingMaterials } from '../../cases/model/asked.ts'
import type { Facts, Operator, Standing } from '../../cases/model/facts.ts'
import type { SubjectId } from '../../cases/model/ids.ts'
import { type RuleBook, rulesOn } from '../../cases/model/rule-book.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { isNotAccepted } from '../../cases/model/statuses.ts'
import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { MeasuresState } from '../../measures/events.ts'
import { measuresInForce } from '../../measures/in-force.ts'
import { nextCaseNumber } from '../../store/case-number.ts'
import type { CaseStore } from '../../store/case-store.ts'
import type { HallData } from '../../store/hall-data.ts'
import { barsOn } from '../../subjects/bars.ts'
import { duplicatesOf } from '../../subjects/duplicates.ts'
import { heldBefore } from '../../subjects/held-before.ts'
import { standingOf } from '../../subjects/standing.ts'

export interface StepFacts {
  readonly rules: RuleBook
  readonly calendar: WorkingDays
  readonly now: string
  readonly operator: Operator
  /** `night`: no day by itself asks for another application of the same applicant. Default: counter. */
  readonly kind?: 'counter' | 'night'
  readonly measures?: MeasuresState | undefined
}

/** What the decisions of one step on one case need. Other cases do not change meanwhile, so each is asked about once. */
export class FactsOfStep {
  readonly #db: HallData
  readonly #cases: CaseStore
  readonly #step: StepFacts
  readonly #today: LocalDate
  readonly #rules: Rules
  readonly #standings = new Map<SubjectId, Standing>()
  readonly #duplicates = new Map<string, Facts['duplicates']>()
  readonly #bars = new Map<string, Facts['bars']>()
  readonly #held = new Map<string, number>()

  constructor(db: HallData, cases: CaseStore, step: StepFacts) {
    this.#db = db
    this.#cases = cases
    this.#step = step
    this.#today = dateInHall(step.now)
    this.#rules = rulesOn(step.rules, this.#today)
  }

  /** `alone`: what follows from other cases is left empty. */
  async about(state: CaseState | undefined, alone = false): Promise<Facts> {
    const { now, operator, calendar } = this.#step
    const [today, rules] = [this.#today, this.#rules]
    const others = alone ? undefined : state
    return {
      now,
      today,
      operator,
      calendar,
      rules,
      standing: others ? await this.#standing(others) : {},
      duplicates: others ? await this.#duplicatesOf(others) : [],
      heldBefore: others && mayHold(others) ? await this.#heldBefore(others) : 0,
      ...this.#measuresAgainst(others),
      bars: others && isNotAccepted(others.status) ? await this.#barsOn(others) : [],
      nextCaseNumber: state && !state.caseNumber ? await nextCaseNumber(this.#db, state.item.code, today) : '',
    }
  }

  async #standing({ parties, caseId }: CaseState): Promise<Facts['standing']> {
    const standing: Partial<Record<Party, Standing>> = {}
    for (const party of PARTIES) {
      const subject = parties[party]?.subjectId
      if (!subject) continue
      const found =
        this.#standings.get(subject) ?? (await standingOf(this.#db, subject, this.#today, this.#rules, caseId))
      this.#standings.set(subject, found)
      standing[party] = found
    }
    return standing
  }

  #measuresAgainst(state: CaseState | undefined): Pick<Facts, 'measures'> {
    const applicant = state?.parties.applicant?.subjectId
    const { measures } = this.#step
    if (!applicant || !measures) return {}
    return { measures: measuresInForce(measures, [applicant], 'deferral', this.#today, state.item.code) }
  }

  async #duplicatesOf(state: CaseState): Promise<Facts['duplicates']> {
    if (this.#step.kind === 'night') return []
    const about = applicationOf(state)
    const found = this.#duplicates.get(about) ?? (await duplicatesOf(this.#db, state))
    this.#duplicates.set(about, found)
    return found
  }

  async #barsOn(state: CaseState): Promise<Facts['bars']> {
    const about = applicationOf(state)
    const found = this.#bars.get(about) ?? (await barsOn(this.#db, this.#cases, state, this.#today))
    this.#bars.set(about, found)
    return found
  }

  async #heldBefore(state: CaseState): Promise<number> {
    const about = applicationOf(state)
    const found = this.#held.get(about) ?? (await heldBefore(this.#db, this.#cases, state, this.#today, this.#rules))
    this.#held.set(about, found)
    return found
  }
}

function applicationOf({ parties, item }: CaseState): string {
  return `${parties.applicant?.subjectId} ${item.code}`
}

/** How often papers were held matters only with a core material missing before acceptance. */
function mayHold(state: CaseState): boolean {
  return state.acceptance === undefined && missingMaterials(state).some(({ core }) => core)
}

import { randomUUID } from 'node:crypto'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { CaseId } from '../../../electron/cases/model/ids.ts'
import { systemCaller } from '../../../electron/desk/cases/case-desk.ts'
import { askedWhereNeeded, COMPANY, type HallClient, on, readCard, type TestApplication, told } from './application.ts'

export const FIRST_DAY = '2026-04-30'
/** Due on 11 May: late, within grace. */
export const LATE_DAY = '2026-05-12'
const LAPSED_DAY = '2026-05-18'

export const reason = '理由'

/** Brings a case to where a call can be made. */
export class CallStage {
  readonly #hall: TestApplication
  readonly #clerk: HallClient
  readonly #readingId: string
  day = FIRST_DAY

  private constructor(hall: TestApplication, clerk: HallClient, readingId: string) {
    this.#hall = hall
    this.#clerk = clerk
    this.#readingId = readingId
  }

  static async of(hall: TestApplication): Promise<CallStage> {
    const clerk = hall.client()
    return new CallStage(hall, clerk, await readCard(clerk, 'wang'))
  }

  begin(): void {
    this.#on(FIRST_DAY)
  }

  #on(day: string): void {
    this.day = day
    this.#hall.setClock(day)
  }

  /** Leaves other cases as they are. */
  async later(view: CaseView, day: string): Promise<CaseView> {
    this.#on(day)
    const { desk } = this.#hall.application.parts
    await desk.runEach([view.caseId as CaseId], () => ({ type: 'passDay' }), systemCaller('test'))
    return this.#clerk.cases.get({ caseId: view.caseId })
  }

  moveClock(day: string): void {
    this.day = day
    this.#hall.moveClock(day)
  }

  async #confirmed(day: string): Promise<void> {
    this.moveClock(day)
    await this.as('lead-1').system.confirmDay({ day, commandId: randomUUID() })
  }

  /** Late by a clock that was ahead. */
  async mistaken(): Promise<CaseView> {
    const view = await this.owing()
    await this.#confirmed(LATE_DAY)
    const late = await this.later(view, LATE_DAY)
    await this.#confirmed(FIRST_DAY)
    return late
  }

  get arrival() {
    return {
      itemCode: 'LIFE-0001',
      handler: { kind: 'card', readingId: this.#readingId },
      applicant: { kind: 'same' },
      another: true,
    } as const
  }

  get present(): string {
    return this.#readingId
  }

  opened(): Promise<CaseView> {
    return this.#clerk.cases.open({ ...this.arrival, caseId: randomUUID(), commandId: randomUUID() })
  }

  /** Typed by hand: for a supervisor. */
  async unknown(): Promise<CaseView> {
    const handler = { kind: 'typed', name: '王样本', number: '440604199001010018' } as const
    const ids = { caseId: randomUUID(), commandId: randomUUID() }
    return this.checked(['lease'], true, await this.#clerk.cases.open({ ...this.arrival, ...ids, handler }))
  }

  async representing(): Promise<CaseView> {
    const applicant = COMPANY
    return this.#clerk.cases.changeApplicant({
      ...on(await this.opened()),
      applicant,
      relation: 'legalRepresentative',
      another: true,
    })
  }

  async checked(missing: readonly string[], graded = true, opened?: CaseView): Promise<CaseView> {
    let view = opened ?? (await this.opened())
    view = await this.#clerk.cases.chooseSituation({ ...on(view), situation: 'new' })
    view = await this.#clerk.cases.checkMaterials({ ...on(await told(this.#clerk, view)), missing: [...missing] })
    return graded ? askedWhereNeeded(this.#clerk, view) : view
  }

  async promised(): Promise<CaseView> {
    return this.#clerk.cases.preparePromise(on(await this.checked(['lease'])))
  }

  async signed(missing: readonly string[] = ['lease']): Promise<CaseView> {
    const view = await this.#clerk.cases.preparePromise(on(await this.checked(missing)))
    return this.#clerk.cases.signPromise({ ...on(view), number: view.promise?.number ?? '' })
  }

  /** Over, with nothing left to do but to archive it. */
  async withdrawn(): Promise<CaseView> {
    const { cases } = this.as('clerk-1')
    const view = await cases.withdraw({ ...on(await this.owing()), reason })
    return cases.returnPapers({ ...on(view), method: 'counter', to: 'handler' })
  }

  async owing(missing: readonly string[] = ['lease']): Promise<CaseView> {
    return this.#clerk.cases.acceptOwing(on(await this.signed(missing)))
  }

  async full(): Promise<CaseView> {
    return this.#clerk.cases.acceptFull(on(await this.checked([])))
  }

  async takenUp(): Promise<CaseView> {
    return this.as('examiner-1').cases.takeUp({ ...on(await this.full()), examiner: 'examiner-1' })
  }

  async decided(): Promise<CaseView> {
    return this.as('examiner-1').cases.decideResult({ ...on(await this.full()), granted: true, reason: '' })
  }

  /** Its result is a certificate, which is still to be made. */
  async toCertify(): Promise<CaseView> {
    const clerk = this.#clerk
    const arrival = { ...this.arrival, itemCode: 'LIFE-0002' }
    const opened = await clerk.cases.open({ ...arrival, caseId: randomUUID(), commandId: randomUUID() })
    const checked = await clerk.cases.checkMaterials({ ...on(await told(clerk, opened)), missing: [] })
    const accepted = await clerk.cases.acceptFull(on(checked))
    return this.as('examiner-1').cases.decideResult({ ...on(accepted), granted: true, reason: '' })
  }

  get certificate() {
    const issued = { issuedOn: FIRST_DAY, validFrom: FIRST_DAY, validUntil: '2031-04-29' }
    return { number: 'JY-4406-0001', ...issued, copies: 2 }
  }

  /** By a card read now: readings are gone after a restart. */
  get handover() {
    return { handover: { method: 'counter', collector: { kind: 'card', readingId: this.#readingId } } } as const
  }

  async late(): Promise<CaseView> {
    return this.later(await this.owing(), LATE_DAY)
  }

  async lapsed(): Promise<CaseView> {
    return this.later(await this.late(), LAPSED_DAY)
  }

  async found(): Promise<CaseView> {
    const view = await this.full()
    return this.#clerk.cases.findFalsehood({ ...on(view), ...this.falsehood })
  }

  get falsehood() {
    return { materials: ['application-form'], facts: reason, foundBy: '发证机关', foundOn: FIRST_DAY }
  }

  async supplied(): Promise<CaseView> {
    const view = await this.owing()
    return this.#clerk.cases.supply({ ...on(view), owedId: owedId(view), method: 'counter' })
  }

  as(operator: string): HallClient {
    return this.#hall.client(operator)
  }
}

export function owedId({ owed }: CaseView): string {
  return owed[0]?.owedId ?? ''
}

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { ApplicantInput, AuthoritySeenView } from '../../../electron/api/contract/cases.ts'
import type { RelationView } from '../../../electron/api/contract/common.ts'
import type { DocumentKind } from '../../../electron/api/contract/documents.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import type { HallConfig } from '../../../electron/config/schema.ts'
import {
  askedWhereNeeded,
  type HallClient,
  on,
  readCard,
  signAndAccept,
  signPromise,
  TestApplication,
} from './application.ts'
import { SITUATION_ITEMS } from './situation-items.ts'

/** Thursday; five days off follow, Saturday 05-09 is worked. */
export const FIRST_DAY = '2026-04-30'

export interface Arrival {
  readonly card?: string
  readonly item?: string
  readonly missing?: readonly string[]
  readonly applicant?: ApplicantInput
  readonly relation?: RelationView
  /** Seen at the counter. */
  readonly proof?: AuthoritySeenView
  readonly situation?: string
}

/** Cases through the API alone, on named days. Results are read where a clerk reads them. */
export class SituationHall {
  readonly app: TestApplication
  readonly clerk: HallClient
  readonly lead: HallClient
  readonly examiner: HallClient
  readonly approver: HallClient
  readonly #folder: string

  private constructor(app: TestApplication, folder: string) {
    this.app = app
    this.clerk = app.client('clerk-1')
    this.lead = app.client('lead-1')
    this.examiner = app.client('examiner-1')
    this.approver = app.client('approver-1')
    this.#folder = folder
  }

  static async start(config: Partial<HallConfig> = {}): Promise<SituationHall> {
    const folder = await mkdtemp(join(tmpdir(), 'rongque-situations-'))
    const catalogue = join(folder, 'items.json')
    await writeFile(catalogue, JSON.stringify({ sample: true, items: SITUATION_ITEMS }))
    return new SituationHall(await TestApplication.start({ config: { catalogue, ...config }, at: FIRST_DAY }), folder)
  }

  day(day: string): Promise<void> {
    return this.app.day(day)
  }

  async arrive({ card = 'wang', item = 'S-BASE', missing = [], ...rest }: Arrival = {}): Promise<CaseView> {
    const { applicant = { kind: 'same' }, relation, proof, situation } = rest
    let view = await this.clerk.cases.open({
      caseId: randomUUID(),
      commandId: randomUUID(),
      itemCode: item,
      handler: { kind: 'card', readingId: await readCard(this.clerk, card) },
      applicant,
      ...(relation ? { relation } : {}),
      another: true,
    })
    await this.clerk.reader.liftCard()
    if (proof) view = await this.clerk.cases.checkAuthority({ ...on(view), seen: proof })
    if (situation !== undefined) view = await this.clerk.cases.chooseSituation({ ...on(view), situation })
    view = await this.clerk.cases.checkMaterials({ ...on(view), missing: [...missing] })
    return askedWhereNeeded(this.clerk, view)
  }

  promise(view: CaseView): Promise<CaseView> {
    return signPromise(this.clerk, view)
  }

  async owing(arrival: Arrival): Promise<CaseView> {
    return signAndAccept(this.clerk, await this.arrive(arrival))
  }

  async full(item?: string): Promise<CaseView> {
    return this.clerk.cases.acceptFull(on(await this.arrive(item === undefined ? {} : { item })))
  }

  async granted(view: CaseView): Promise<CaseView> {
    const decided = await this.examiner.cases.decideResult({ ...on(view), granted: true, reason: '' })
    return this.clerk.cases.readyResult(on(decided))
  }

  takenUp(view: CaseView): Promise<CaseView> {
    return this.examiner.cases.takeUp({ ...on(view), examiner: 'examiner-1' })
  }

  /** 不予, examined and confirmed. */
  async refused(view: CaseView, reason: string): Promise<CaseView> {
    const examined = await this.examiner.cases.decideResult({ ...on(view), granted: false, reason })
    return this.approver.cases.confirmResult({ ...on(examined), agreed: true, reason: '' })
  }

  see({ caseId }: CaseView): Promise<CaseView> {
    return this.clerk.cases.get({ caseId })
  }

  async bring(view: CaseView, materialId: string): Promise<CaseView> {
    const { owedId } = owedOf(view, materialId)
    const brought = await this.clerk.cases.supply({ ...on(view), owedId, method: 'counter', by: 'handler' })
    return this.clerk.cases.acceptSupply({ ...on(brought), owedId })
  }

  async explained({ caseId }: CaseView): Promise<string> {
    const { explanations, routes, bring } = await this.clerk.cases.why({ caseId })
    const history = await this.clerk.cases.history({ caseId })
    return [...textsOf({ explanations, routes, bring }), ...textsOf(history)].join('\n')
  }

  async document({ caseId }: CaseView, kind: DocumentKind): Promise<string> {
    const { html } = await this.clerk.documents.render({ caseId, kind })
    return html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, ' ')
  }

  async remove(): Promise<void> {
    await this.app.remove()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

export function owedOf(view: CaseView, materialId: string): OwedView {
  const owed = view.owed.find(candidate => candidate.materialId === materialId && candidate.status !== 'void')
  if (!owed) throw new Error(`${materialId} is not owed`)
  return owed
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) => (key === 'en' ? [] : textsOf(entry)))
}

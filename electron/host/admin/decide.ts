import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Facts, Standing } from '../../cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import { isCovered, type RuleBook, rulesOn } from '../../cases/model/rule-book.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { underVersion } from '../../cases/model/under-version.ts'
import { decisionOn, type RecordedDecision, type Replay, replay } from '../../cases/replay.ts'
import { Catalogue } from '../../catalogue/catalogue.ts'
import { differenceOf } from '../../catalogue/model/difference.ts'
import { type Item, PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { HallConfig } from '../../config/schema.ts'
import { HallCalendar } from '../../desk/calendar/hall-calendar.ts'
import { publishedSoFar } from '../../desk/catalogue/published-catalogue.ts'
import { HallError } from '../../errors/hall-error.ts'
import { measuresInForce } from '../../measures/in-force.ts'
import { MeasureRegister } from '../../measures/register.ts'
import type { HallStore } from '../../store/hall-store.ts'
import { caseCalled } from '../../store/queries/cases.ts'
import { barsAgainst, duplicatesOn, heldOn, otherCasesOn, standingOn } from './standing-on.ts'

export type UnderCatalogue =
  | { readonly kind: 'same' }
  | { readonly kind: 'notOffered' }
  | { readonly kind: 'other'; readonly version: string; readonly replay: Replay }

export interface ReplayedCase extends Replay {
  readonly state: CaseState
  /** By the item's version of that day; everything else by the case's own version. */
  readonly underCatalogue: UnderCatalogue
  readonly day: LocalDate
  readonly rules: Rules
}

/** On the facts as recorded; reads only. `wanted`: number or id; throws K301 for an unknown case. */
export async function decideAgain(
  store: HallStore,
  { rules: book, catalogue: file }: Pick<HallConfig, 'rules' | 'catalogue'>,
  wanted: string,
  day: LocalDate,
): Promise<ReplayedCase> {
  const caseId = await caseOf(store, wanted)
  const history = await store.cases.history(store.db, caseId)
  const { state, recorded } = decisionOn(
    caseId,
    history.map(({ event, meta }) => ({ event, at: meta.at })),
    day,
  )
  if (!state) throw new HallError('K301', wanted)

  const rules = rulesOn(book, day)
  const standing: Partial<Record<Party, Standing>> = {}
  let duplicates: readonly string[] = []
  let heldBefore = 0
  let measures: Facts['measures']
  let bars: Facts['bars'] = []
  for (const party of PARTIES) {
    const subject = state.parties[party]?.subjectId
    if (!subject) continue
    const others = await otherCasesOn(store, subject, day, caseId)
    standing[party] = standingOn(others, subject, day, rules)
    if (party !== 'applicant') continue
    duplicates = duplicatesOn(others, subject, state.item.code)
    measures = await measuresOn(store, subject, day, state.item.code)
    bars = barsAgainst(others, subject, state, day)
    heldBefore = heldOn(others, subject, state.item.code, day, rules)
  }
  const facts: Facts = {
    now: `${day}T00:00:00.000Z`,
    today: day,
    operator: { id: 'admin', name: 'admin', role: 'admin' },
    calendar: (await HallCalendar.asOf(store, day)).days,
    rules,
    standing,
    duplicates,
    heldBefore,
    ...(measures ? { measures } : {}),
    bars,
    nextCaseNumber: '',
  }
  const again = replay(state, recorded, facts)
  const catalogue = Catalogue.load(file ?? undefined)
  catalogue.publish(...(await publishedSoFar(store)))
  const underCatalogue = byCatalogue(state, recorded, facts, catalogue.find(state.item.code, day))
  const assumptions = [...again.assumptions, ...limits(state, book, day)]
  return { ...again, assumptions, state, underCatalogue, day, rules }
}

function byCatalogue(
  state: CaseState,
  recorded: RecordedDecision | undefined,
  facts: Facts,
  item: Item | undefined,
): UnderCatalogue {
  if (!item) return { kind: 'notOffered' }
  if (item.version === state.item.version && !differenceOf(state.item, item)) return { kind: 'same' }
  const other = underVersion(state, item)
  const again = replay(other.state, recorded, facts)
  return {
    kind: 'other',
    version: item.version,
    replay: { ...again, assumptions: [...again.assumptions, ...other.assumptions] },
  }
}

async function measuresOn(store: HallStore, applicant: SubjectId, day: LocalDate, itemCode: string) {
  return measuresInForce(await MeasureRegister.asOf(store, day), [applicant], 'deferral', day, itemCode)
}

async function caseOf({ db }: HallStore, wanted: string): Promise<CaseId> {
  const caseId = await caseCalled(db, wanted)
  if (!caseId) throw new HallError('K301', wanted)
  return caseId
}

function limits({ parties }: CaseState, book: RuleBook, day: LocalDate): Bilingual[] {
  const found: Bilingual[] = [
    {
      zh: '导入的放假通知以该日为准；随程序提供的，不问其在该日是否已公布',
      en: 'notices that were imported are those of that day; those that came with the program count, published by then or not',
    },
  ]
  if (!isCovered(book, day)) {
    const from = book.editions[0].from ?? ''
    found.push({
      zh: `规则自 ${from} 起才有记录，该日之前按此版判断`,
      en: `rules are known from ${from} on; that edition is used for the day before`,
    })
  }
  if (PARTIES.some(party => parties[party]?.person.number === '')) {
    found.push({
      zh: '有当事人的个人信息已删除，其信用答复与理由不能还原',
      en: 'a party was erased; what was known of their credit cannot be restored',
    })
  }
  return found
}

import type { LocalDate } from '../calendar/local-date.ts'
import type { Standing } from '../cases/facts.ts'
import type { CaseId } from '../cases/ids.ts'
import { decisionOn, type Replay, replay } from '../cases/replay.ts'
import { isCovered, type RuleBook, rulesOn } from '../cases/rule-book.ts'
import type { Rules } from '../cases/rules.ts'
import type { CaseState } from '../cases/state.ts'
import type { Bilingual } from '../catalogue/model/bilingual.ts'
import { PARTIES, type Party } from '../catalogue/model/item.ts'
import { HallCalendar } from '../desk/hall-calendar.ts'
import { HallError } from '../errors/hall-error.ts'
import type { HallStore } from '../store/hall-store.ts'
import { duplicatesOn, heldOn, otherCasesOn, standingOn } from './standing-on.ts'

export interface ReplayedCase extends Replay {
  readonly state: CaseState
  readonly day: LocalDate
  readonly rules: Rules
}

/**
 * Decides a case again under the rules of a day, with the facts as they were recorded. Reads only, so it works beside a
 * running hall. `wanted` is a case's number or id; K301 when there is none.
 */
export async function decideAgain(
  store: HallStore,
  book: RuleBook,
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
  for (const party of PARTIES) {
    const subject = state.parties[party]?.subjectId
    if (!subject) continue
    const others = await otherCasesOn(store, subject, day, caseId)
    standing[party] = standingOn(others, subject, day, rules)
    if (party !== 'applicant') continue
    duplicates = duplicatesOn(others, subject, state.item.code)
    heldBefore = heldOn(others, subject, state.item.code, day, rules)
  }
  const again = replay(state, recorded, {
    now: `${day}T00:00:00.000Z`,
    today: day,
    operator: { id: 'admin', name: 'admin', role: 'admin' },
    calendar: (await HallCalendar.asOf(store, day)).days,
    rules,
    standing,
    duplicates,
    heldBefore,
    nextCaseNumber: '',
  })
  return { ...again, assumptions: [...again.assumptions, ...limits(state, book, day)], state, day, rules }
}

async function caseOf({ db }: HallStore, wanted: string): Promise<CaseId> {
  const row = await db
    .selectFrom('case_row')
    .select('case_id')
    .where(({ eb, or }) =>
      or([eb('case_number', 'in', [wanted, wanted.toUpperCase()]), eb('case_id', '=', wanted.toLowerCase())]),
    )
    .executeTakeFirst()
  if (!row) throw new HallError('K301', wanted)
  return row.case_id as CaseId
}

/** What cannot be known from the events. */
function limits({ parties }: CaseState, book: RuleBook, day: LocalDate): Bilingual[] {
  const found: Bilingual[] = [
    {
      zh: '导入的放假通知以该日为准；随程序提供的，不问其在该日是否已公布',
      en: 'notices that were imported are those of that day; those that came with the program count, published by then or not',
    },
    {
      zh: '事项版本为办件登记时的版本（老件按老版本）',
      en: 'the item is the version under which the case was opened: old cases keep theirs',
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

import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { disposedOf } from '../cases/ending/disposal.ts'
import type { CloseOutcome } from '../cases/ending/events.ts'
import { isOtherEnd, OTHER_ENDS } from '../cases/ending/other-ends.ts'
import { isFalsehoodOutcome } from '../cases/falsehood/consequences.ts'
import { LAPSE_OUTCOMES } from '../cases/model/lapse-policy.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { DocumentContent } from './content.ts'
import { policyOf } from './late.ts'
import { basedOn, taskGroup } from './task-group.ts'

const LICENSING = bilingual('《中华人民共和国行政许可法》', 'Administrative Licensing Law of the PRC')

const FOUND_FALSE = licensing('第七十八条', 'art. 78')
const SPECIAL_PROCEDURE = licensing('第四十五条', 'art. 45')

/** Ends by the hall's own rule say so. */
const END_BASES: Readonly<Partial<Record<CloseOutcome, Basis>>> = {
  notNeeded: licensing('第三十二条第一款第一项', 'art. 32 para. 1 no. 1'),
  notCompetent: licensing('第三十二条第一款第二项', 'art. 32 para. 1 no. 2'),
  untrue: FOUND_FALSE,
  untrueRefused: FOUND_FALSE,
  grantRevoked: licensing('第六十九条第二款', 'art. 69(2)'),
  barred: licensing('第七十八条、第七十九条', 'arts. 78, 79'),
  forwarded: licensing('第三十五条', 'art. 35'),
  voided: rule('登记有误的办件由主管人员作废', 'a supervisor voids what was entered by mistake'),
  heldExpired: rule('代存材料期满未补齐的，退还已存材料', 'materials kept are returned when their period has ended'),
  noticeExpired: rule(
    '一次性告知后期限届满未补齐的，登记归档',
    'an entry is filed when the period of its notice has ended',
  ),
  uncollected: rule('领取期限届满未领取的，结果归档保存', 'a result that is not collected in time is archived'),
}

/** Of an end; a decision on the merits rests on the item's own basis. */
export function endBasis({ state, event, issued }: Pick<DocumentContent, 'state' | 'event' | 'issued'>): Bilingual {
  if (event.type !== 'Closed' || !event.outcome) return state.item.basis
  const told = event.bar?.basis ?? (isFalsehoodOutcome(event.outcome) ? state.falsehood?.decided?.basis : undefined)
  if (told && issued.layout !== undefined) return told
  return issued.layout === undefined ? firstBasis(state, event.outcome) : basis(state, event.outcome)
}

function basis(state: CaseState, outcome: CloseOutcome): Bilingual {
  const own = END_BASES[outcome]
  if (own) return applied(own, state)
  const found = disposedOf({ owed: state.owed, lapse: policyOf(state) })
  if (found?.because === 'foundFalse') return applied(FOUND_FALSE, state)
  return found?.basis ?? state.item.basis
}

function firstBasis(state: CaseState, outcome: CloseOutcome): Bilingual {
  if (isOtherEnd(outcome)) return OTHER_ENDS[outcome].basis
  // A material that came after its lapse is not why a result was uncollected.
  const found = outcome in LAPSE_OUTCOMES ? disposedOf({ owed: state.owed, lapse: policyOf(state) }) : undefined
  return found?.basis ?? state.item.basis
}

/** Of a stop that an earlier release recorded without its law. */
export function specialProcedureBasis(state: CaseState): Bilingual {
  return applied(SPECIAL_PROCEDURE, state)
}

interface Basis extends Bilingual {
  readonly law: boolean
}

/** 参照 where the law does not bind the matter. */
function applied({ law, zh, en }: Basis, { item }: CaseState): Bilingual {
  if (!law || taskGroup(item) === 'licence') return { zh, en }
  const by = basedOn(item)
  return bilingual(`${by.zh}${zh}`, `${by.en} ${en}`)
}

function licensing(zh: string, en: string): Basis {
  return { law: true, zh: `${LICENSING.zh}${zh}`, en: `${LICENSING.en} ${en}` }
}

function rule(zh: string, en: string): Basis {
  return { law: false, zh: `本大厅办事规则（${zh}）`, en: `rule of this hall: ${en}` }
}

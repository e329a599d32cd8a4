import type { Material } from '../../catalogue/model/item.ts'
import type { CloseOutcome } from '../ending/events.ts'
import type { CaseEvent } from '../events.ts'
import { isShared, materialsAsked } from '../model/asked.ts'
import type { CaseState } from '../model/state.ts'
import type { HeldPaper, ReturnedPaper } from './held-paper.ts'

/** What lies with the hall after one more event, from `before`. */
export function papersAfter(before: CaseState, after: CaseState, event: CaseEvent): readonly HeldPaper[] {
  const { papers } = before
  switch (event.type) {
    case 'MaterialsChecked': {
      const { on, by } = event
      const known = new Map(papers.map(paper => [paper.materialId, paper]))
      return materialsAsked(after)
        .filter(material => isPaper(material) && !event.missing.includes(material.id))
        .map(({ id }) => known.get(id) ?? { materialId: id, ...(on ? { on } : {}), ...(by ? { by } : {}) })
    }
    case 'MaterialSupplied': {
      const { owedId, method, on, arrivedOn = on, receivedBy: by } = event
      const owed = after.owed.find(candidate => candidate.owedId === owedId)
      if (!owed || owed.form === 'electronic' || (method !== 'counter' && method !== 'post')) return papers
      const { materialId } = owed
      return [...without(papers, [materialId]), { materialId, on: arrivedOn, ...(by ? { by } : {}), supplied: true }]
    }
    case 'SupplyRejected': {
      // At the counter it goes back with the notice; what came by post still lies here.
      const owed = before.owed.find(({ owedId }) => owedId === event.owedId)
      return owed?.supply?.method === 'counter' ? without(papers, [owed.materialId]) : papers
    }
    case 'ItemChanged':
    case 'SituationChosen':
    case 'PartyIdentified':
    case 'RelationChanged': {
      // What is not asked any more is handed back over the counter; evidence stays.
      const stays = new Set([...materialsAsked(after).map(({ id }) => id), ...evidenceIn(before)])
      return papers.filter(({ materialId }) => stays.has(materialId))
    }
    case 'DraftDiscarded':
      // No application was made, or another entry took its place.
      return []
    case 'OneTimeNoticeGiven':
      // After a plain notice the applicant has the papers at home, but for evidence.
      return event.deemedOn ? papers : papers.filter(({ materialId }) => evidenceIn(before).has(materialId))
    case 'PapersReturned':
      return without(papers, event.materials)
    default:
      return papers
  }
}

export function returnedAfter(before: CaseState, event: CaseEvent): readonly ReturnedPaper[] {
  if (event.type !== 'PapersReturned') return before.papersReturned
  const { type: _, materials, ...returned } = event
  const gone = before.papers.filter(({ materialId }) => materials.includes(materialId))
  return [...before.papersReturned, ...gone.map(paper => ({ ...paper, returned }))]
}

/** Kept as evidence (行政许可法 art. 78): named in a finding of falsehood that stands, and never given back. */
export function evidenceIn({ owed, falsehood }: Pick<CaseState, 'owed' | 'falsehood'>): ReadonlySet<string> {
  const named = falsehood && !falsehood.dropped ? falsehood.materialIds : []
  // Cases of earlier releases.
  const found = owed.flatMap(({ lapse, materialId }) => (lapse?.because === 'foundFalse' ? [materialId] : []))
  return new Set([...named, ...found])
}

/** Whatever may go back: all that lies here, and is no evidence. */
export function returnable(state: CaseState): readonly HeldPaper[] {
  const evidence = evidenceIn(state)
  return state.papers.filter(({ materialId }) => !evidence.has(materialId))
}

/** Before acceptance the applicant may take papers back; afterwards they belong to the file, until it ends without a decision. */
export function mayGoBack(state: CaseState): boolean {
  const { status } = state
  return (status === 'noticed' || status === 'held' || goesBack(state)) && returnable(state).length > 0
}

/** Must go back, since the case has ended without a decision on them. Cases of earlier releases recorded no day: nothing waits. */
export function toReturn(state: CaseState): readonly HeldPaper[] {
  return goesBack(state) ? returnable(state).filter(({ on }) => on !== undefined) : []
}

/** The file of a case that was decided stays with the organ. */
function goesBack({ status, closing }: CaseState): boolean {
  if (status === 'withdrawn') return true
  return status === 'closed' && closing?.outcome !== undefined && !KEEP.has(closing.outcome)
}

const KEEP: ReadonlySet<CloseOutcome> = new Set<CloseOutcome>([
  'refused',
  'untrueRefused',
  'grantRevoked',
  'uncollected',
  'forwarded',
])

function isPaper(material: Material): boolean {
  return material.form !== 'electronic' && !isShared(material)
}

function without(papers: readonly HeldPaper[], ids: readonly string[]): readonly HeldPaper[] {
  return papers.filter(({ materialId }) => !ids.includes(materialId))
}

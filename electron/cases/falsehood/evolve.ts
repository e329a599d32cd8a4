import type { Changes } from '../model/change.ts'
import type { CaseState, Falsehood, OwedMaterial } from '../model/state.ts'
import type { FalsehoodEvent } from './events.ts'
import { openFalsehood } from './falsehood.ts'

export const FALSEHOOD_CHANGES: Changes<FalsehoodEvent> = {
  FalsehoodFound: (state, { type: _, caseNumber, ...found }) => {
    const open = openFalsehood(state)
    return {
      caseNumber,
      falsehood: { ...found, since: open?.since ?? found.on, finders: [...(open?.finders ?? []), found.by] },
    }
  },
  PriorNoticeDelivered: (state, { type: _, ...delivered }) => updated(state, { delivered }),
  DefenceHeard: (state, { type: _, ...defence }) => updated(state, { defence }),
  FalsehoodDecided: (state, { type: _, ...decided }) => updated(state, { decided }),
  FalsehoodDropped: (state, { type: _, tellBy, ...dropped }) => ({
    ...updated(state, { dropped }),
    ...(tellBy && typeof state.received === 'object'
      ? { received: { ...state.received, from: dropped.on, tellBy } }
      : {}),
    ...exonerated(state, dropped.on),
  }),
}

function updated({ falsehood }: CaseState, more: Partial<Falsehood>): Partial<CaseState> {
  return falsehood ? { falsehood: { ...falsehood, ...more } } : {}
}

/** Earlier releases recorded a lapse and a breach before anybody was heard. */
function exonerated({ owed, breaches, falsehood }: CaseState, on: Falsehood['on']): Partial<CaseState> {
  const named = ({ materialId, lapse }: OwedMaterial) =>
    lapse?.because === 'foundFalse' && falsehood?.materialIds.includes(materialId)
  const ids = new Set(owed.filter(named).map(({ owedId }) => owedId))
  if (ids.size === 0) return {}
  return {
    owed: owed.map(material => {
      if (!ids.has(material.owedId)) return material
      const { lapse: _, ...rest } = material
      const status = rest.status === 'lapsed' ? (rest.suppliedOn ? 'supplied' : 'owed') : rest.status
      return { ...rest, status }
    }),
    breaches: breaches.map(breach =>
      ids.has(breach.owedId) && breach.kind === 'false' ? { ...breach, struckOn: breach.struckOn ?? on } : breach,
    ),
  }
}

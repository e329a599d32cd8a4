import { missingOf } from '../model/asked.ts'
import { type Changes, STALE } from '../model/change.ts'
import type { CaseState } from '../model/state.ts'
import type { IntakeEvent } from './events.ts'

export const INTAKE_CHANGES: Changes<Exclude<IntakeEvent, { type: 'CaseOpened' }>> = {
  PartyIdentified: (state, { type: _, party, ...facts }) => {
    const { [party]: __, ...credit } = state.credit
    return { ...STALE, ...withParties(state, { ...state.parties, [party]: facts }), credit, status: 'draft' }
  },
  CreditAnswered: (state, { party, answer }) => ({
    ...STALE,
    credit: { ...state.credit, [party]: answer },
    status: 'draft',
  }),
  MaterialsChecked: (_, { missing }) => ({ ...STALE, missing, status: 'draft' }),
  SituationChosen: (_, { situation }) => ({ ...STALE, situation, missing: undefined, status: 'draft' }),
  ItemChanged: (_, { item, situation }) => ({
    ...STALE,
    item,
    situation,
    missing: undefined,
    credit: {},
    status: 'draft',
  }),
  RelationChanged: (state, { relation }) => {
    const { handler } = state.parties
    if (!handler) return {}
    return { ...STALE, ...withParties(state, { ...state.parties, handler: { ...handler, relation } }), status: 'draft' }
  },
  DraftDiscarded: (_, { type: __, ...discarded }) => ({ ...STALE, status: 'discarded', discarded }),
  Decided: () => ({}),
}

/** Another relation asks for other materials. */
function withParties(state: CaseState, parties: CaseState['parties']): Pick<CaseState, 'parties' | 'missing'> {
  return { parties, missing: missingOf({ ...state, parties }, state) }
}

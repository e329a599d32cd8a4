import { type Changes, STALE } from '../model/change.ts'
import type { IntakeEvent } from './events.ts'

export const INTAKE_CHANGES: Changes<Exclude<IntakeEvent, { type: 'CaseOpened' }>> = {
  PartyIdentified: (state, { type: _, party, ...facts }) => {
    const { [party]: __, ...credit } = state.credit
    return { ...STALE, parties: { ...state.parties, [party]: facts }, credit, status: 'draft' }
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
  RelationChanged: ({ parties }, { relation }) => {
    const { handler } = parties
    if (!handler) return {}
    return { ...STALE, parties: { ...parties, handler: { ...handler, relation } }, status: 'draft' }
  },
  DraftDiscarded: (_, { type: __, ...discarded }) => ({ ...STALE, status: 'discarded', discarded }),
  Decided: () => ({}),
}

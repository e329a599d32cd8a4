import { hasMaterials, missingOf } from '../model/asked.ts'
import { type Changes, STALE } from '../model/change.ts'
import type { CaseState } from '../model/state.ts'
import type { IntakeEvent } from './events.ts'

type Beside = Extract<IntakeEvent, { type: 'PrivacyNoticeShown' }>

/** Being told changes nothing that somebody else may be looking at. */
export const NOTICE_CHANGES: Changes<Beside> = {
  PrivacyNoticeShown: ({ parties, noticesShown }, { type: _, ...notice }) => {
    const subjectId = parties[notice.party]?.subjectId
    return subjectId === undefined ? {} : { noticesShown: [...noticesShown, { ...notice, subjectId }] }
  },
}

export const INTAKE_CHANGES: Changes<Exclude<IntakeEvent, { type: 'CaseOpened' } | Beside>> = {
  PartyIdentified: (state, { type: _, party, ...facts }) => {
    const { [party]: __, ...credit } = state.credit
    const { [party]: ___, ...answers } = state.answers
    return { ...STALE, ...withParties(state, { ...state.parties, [party]: facts }), credit, answers, status: 'draft' }
  },
  CreditAnswered: (state, { party, answer, source, others = [] }) => ({
    ...STALE,
    credit: { ...state.credit, [party]: answer },
    answers: { ...state.answers, [party]: [{ ...(source ? { source } : {}), answer }, ...others] },
    status: 'draft',
  }),
  MaterialsChecked: (state, { missing, defects = [], received }) => ({
    ...STALE,
    missing,
    defects,
    // Once nothing is there any more, the next receipt counts.
    received: hasMaterials({ ...state, missing }) ? (state.received ?? received ?? 'unrecorded') : undefined,
    status: 'draft',
  }),
  SituationChosen: (_, { situation }) => ({
    ...STALE,
    situation,
    missing: undefined,
    defects: [],
    status: 'draft',
  }),
  ItemChanged: (state, { item, situation }) => ({
    ...STALE,
    // The notice names the department that handles the data.
    ...(item.department.zh === state.item.department.zh ? {} : { noticesShown: [] }),
    item,
    situation,
    missing: undefined,
    defects: [],
    credit: {},
    answers: {},
    status: 'draft',
  }),
  RelationChanged: (state, { relation }) => {
    const { handler } = state.parties
    if (!handler) return {}
    return { ...STALE, ...withParties(state, { ...state.parties, handler: { ...handler, relation } }), status: 'draft' }
  },
  AuthorityChecked: (_, { seen, on }) => ({
    ...STALE,
    authorityCheck: seen === 'nothing' ? undefined : { seen, on },
    status: 'draft',
  }),
  DraftDiscarded: (_, { type: __, ...discarded }) => ({ ...STALE, status: 'discarded', discarded }),
  Decided: () => ({}),
}

/** Another relation asks for other materials, and for proof of its own. */
function withParties(
  state: CaseState,
  parties: CaseState['parties'],
): Pick<CaseState, 'parties' | 'missing' | 'defects' | 'authorityCheck'> {
  const missing = missingOf({ ...state, parties }, state)
  const defects = state.defects.filter(({ materialId }) => missing?.includes(materialId))
  return { parties, authorityCheck: undefined, missing, defects }
}

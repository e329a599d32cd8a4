import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS } from '../model/statuses.ts'
import { documentFor, documentNumber } from './case-documents.ts'
import type { DocumentCommand } from './commands.ts'

/** 制发文书, once; a reprint is the same document. */
function issueDocument(
  command: Extract<DocumentCommand, { type: 'issueDocument' }>,
  state: CaseState,
  { today }: OwnFacts,
): Decision {
  const { kind, about, ...made } = command
  const document = documentFor(state, kind, about, today)
  if (!document) return refused('K370')
  if (document.issued) return happened()
  return happened({
    ...made,
    type: 'DocumentIssued',
    kind,
    about: document.about,
    number: documentNumber(state, document),
    on: today,
    shown: true,
  })
}

/** 送交文书, once. A document that was not made out cannot have been printed. */
function handOutDocument(
  { kind, about, how }: Extract<DocumentCommand, { type: 'handOutDocument' }>,
  state: CaseState,
  { today }: OwnFacts,
): Decision {
  const document = documentFor(state, kind, about, today)
  if (!document || (how === 'printed' && !document.issued)) return refused('K370')
  if (!document.handOut || document.handOut.how) return happened()
  return happened({ type: 'DocumentHandedOut', kind, about: document.about, on: today, how })
}

export const DOCUMENTS_DECIDERS: Deciders<DocumentCommand> = {
  issueDocument: { in: ALWAYS, alone: true, decide: issueDocument },
  handOutDocument: { in: ALWAYS, alone: true, decide: handOutDocument },
}

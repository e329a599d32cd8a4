import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS } from '../model/statuses.ts'
import type { DocumentKind } from './document-kinds.ts'
import type { DocumentIssued, HandOutMeans } from './events.ts'
import { documentNumber, paperFor } from './papers.ts'

/** Without `about`: the last of its kind, or one about the case as it is. */
export type PaperCommand =
  | ({ readonly type: 'issueDocument'; readonly kind: DocumentKind; readonly about?: number } & Omit<
      DocumentIssued,
      'type' | 'kind' | 'about' | 'number' | 'on' | 'shown'
    >)
  | {
      readonly type: 'handOutDocument'
      readonly kind: DocumentKind
      readonly about?: number
      readonly how: HandOutMeans
    }

/** 制发文书: a document is made out once; a reprint is the same document. */
export function issueDocument(
  command: Extract<PaperCommand, { type: 'issueDocument' }>,
  state: CaseState,
  { today }: Facts,
): Decision {
  const { kind, about, textVersion, language, hall, window, operator } = command
  const paper = paperFor(state, kind, about, today)
  if (!paper) return refused('K370')
  if (paper.issued) return happened()
  return happened({
    type: 'DocumentIssued',
    kind,
    about: paper.about,
    number: documentNumber(state, paper),
    on: today,
    textVersion,
    language,
    hall,
    window,
    operator,
    shown: true,
  })
}

/** 送交文书, once. What was not made out was not printed either. */
export function handOutDocument(
  { kind, about, how }: Extract<PaperCommand, { type: 'handOutDocument' }>,
  state: CaseState,
  { today }: Facts,
): Decision {
  const paper = paperFor(state, kind, about, today)
  if (!paper || (how === 'printed' && !paper.issued)) return refused('K370')
  if (!paper.handOut || paper.handOut.how) return happened()
  return happened({ type: 'DocumentHandedOut', kind, about: paper.about, on: today, how })
}

export const PAPERS: Deciders<PaperCommand> = {
  issueDocument: { in: ALWAYS, decide: issueDocument },
  handOutDocument: { in: ALWAYS, decide: handOutDocument },
}

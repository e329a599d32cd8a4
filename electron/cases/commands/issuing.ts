import type { CaseCommand } from '../commands.ts'
import { type Decision, happened, refused } from '../decision.ts'
import type { Facts } from '../facts.ts'
import { documentNumber, paperFor } from '../papers.ts'
import type { CaseState } from '../state.ts'

/** 制发文书: a document is made out once; a reprint is the same document. */
export function issueDocument(
  command: Extract<CaseCommand, { type: 'issueDocument' }>,
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
  })
}

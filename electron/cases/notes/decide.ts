import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS } from '../model/statuses.ts'
import type { NoteCommand } from './commands.ts'

/** Characters. */
const LONGEST_TEXT = 500

function note({ text: typed }: NoteCommand, _: CaseState, { today, operator }: OwnFacts): Decision {
  const text = typed.trim()
  if (text === '' || text.length > LONGEST_TEXT) return refused('K313')
  return happened({ type: 'NoteAdded', on: today, by: operator.id, text })
}

export const NOTES_DECIDERS: Deciders<NoteCommand> = {
  note: { in: ALWAYS, alone: true, decide: note },
}

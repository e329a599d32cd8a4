import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { ALWAYS } from '../model/statuses.ts'

/** 备注: what whoever works here wants the next one to know. It changes nothing, and no citizen sees it. */
export type NoteCommand = { readonly type: 'note'; readonly text: string }

/** Characters: a remark, not a report. */
const LONGEST = 500

function note({ text: typed }: NoteCommand, _: CaseState, { today, operator }: Facts): Decision {
  const text = typed.trim()
  if (text === '' || text.length > LONGEST) return refused('K313')
  return happened({ type: 'NoteAdded', on: today, by: operator.id, text })
}

export const NOTES: Deciders<NoteCommand> = {
  note: { in: ALWAYS, decide: note },
}

import type { CommandOnCase } from '../commands.ts'
import { type Refusal, refused } from '../model/decision.ts'
import type { CaseState } from '../model/state.ts'
import { isArchived } from './archiving.ts'

/** K393: the file is closed. Its own list may still be made out, and a day that a wrong clock made is put right. */
export function blockedByArchive(
  command: CommandOnCase,
  state: CaseState,
): { readonly ok: false; readonly refusal: Refusal } | undefined {
  if (!isArchived(state)) return undefined
  if (command.type === 'openArchive' || command.type === 'undoMistakenDay') return undefined
  return command.type === 'issueDocument' && command.kind === 'archiveList' ? undefined : refused('K393')
}

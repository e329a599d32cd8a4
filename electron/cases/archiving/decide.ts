import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import type { CaseState } from '../model/state.ts'
import { steps } from '../model/steps.ts'
import { STEP_NAMES } from '../model/texts.ts'
import { isArchived, keepsOpen } from './archiving.ts'
import type { ArchivingCommand } from './commands.ts'

type Command<Type extends ArchivingCommand['type']> = Extract<ArchivingCommand, { type: Type }>

/** 归档. K394 with what is still to be done. */
function archive(command: Command<'archive'>, state: CaseState, { today, operator }: OwnFacts): Decision {
  const { retention, contents } = command
  const archiveNumber = command.archiveNumber.trim()
  const keeper = command.keeper.trim()
  if (archiveNumber === '' || keeper === '') return refused('K313')
  const waits = steps(state, state.openedOn ?? today).filter(({ kind }) => kind !== 'archive')
  const about = [...waits.map(({ kind }) => STEP_NAMES[kind]), ...keepsOpen(state, today)]
  if (about.length > 0) return refused('K394', { about })
  return happened({ type: 'Archived', on: today, by: operator.id, archiveNumber, retention, keeper, contents })
}

/** 启封, by a supervisor: what comes up later, such as a false material, goes on in the same file. */
function openArchive({ reason: typed }: Command<'openArchive'>, state: CaseState, facts: OwnFacts): Decision {
  if (!isArchived(state)) return refused('K303')
  if (facts.operator.role !== 'supervisor') return refused('K312')
  const reason = typed.trim()
  if (reason === '') return refused('K313')
  return happened({ type: 'ArchiveOpened', on: facts.today, by: facts.operator.id, reason })
}

export const ARCHIVING_DECIDERS: Deciders<ArchivingCommand> = {
  archive: { in: ['closed', 'withdrawn'], alone: true, decide: archive },
  openArchive: { in: ['closed', 'withdrawn'], alone: true, decide: openArchive },
}

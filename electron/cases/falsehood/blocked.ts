import { owedOf } from '../approval/events.ts'
import type { CommandOnCase } from '../commands.ts'
import { refused } from '../model/decision.ts'
import type { OwedId } from '../model/ids.ts'
import type { CaseState } from '../model/state.ts'
import { isHeldFalse, openFalsehood } from './falsehood.ts'

/** What would go past a finding that is not decided: accepting, granting, handing out, ending. */
const WAITS: ReadonlySet<CommandOnCase['type']> = new Set([
  'acceptFull',
  'acceptOwing',
  'preparePromise',
  'signPromise',
  'changeItem',
  'changeApplicant',
  'chooseSituation',
  'checkMaterials',
  'discard',
  'decideResult',
  'confirmResult',
  'readyResult',
  'makeCertificate',
  'handOver',
  'close',
  'putAway',
  'dispose',
  'endOtherwise',
  'withdraw',
  'withdrawPromise',
])

/** What would settle or change a material that is named as false. */
const OF_MATERIAL: ReadonlySet<CommandOnCase['type']> = new Set([
  'supply',
  'acceptSupply',
  'rejectSupply',
  'discharge',
  'checkPromise',
  'findFalse',
  'askApproval',
  'answerApproval',
])

/** K334 until the falsehood is decided. */
export function blockedByFalsehood(command: CommandOnCase, state: CaseState): ReturnType<typeof refused> | undefined {
  if (!openFalsehood(state)) return undefined
  const id = owedIn(command, state)
  const isNamed = id !== undefined && isHeldFalse(id, state)
  const waits = WAITS.has(command.type) || (OF_MATERIAL.has(command.type) && isNamed) || isAnother(command, state)
  return waits ? refused('K334') : undefined
}

function owedIn(command: CommandOnCase, { requests }: CaseState): OwedId | undefined {
  if ('owedId' in command) return command.owedId
  if (command.type === 'askApproval') return owedOf(command.request)
  if (command.type !== 'answerApproval') return undefined
  const pending = requests.find(({ requestId }) => requestId === command.requestId)
  return pending && owedOf(pending.request)
}

/** The finding is about what these parties gave; their card may be read again. */
function isAnother(command: CommandOnCase, { parties }: CaseState): boolean {
  if (command.type !== 'identify') return false
  const known = parties[command.party]
  if (!known) return false
  const { subjectId, relation = known.relation } = command
  return subjectId !== known.subjectId || relation !== known.relation
}

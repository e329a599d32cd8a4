import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { archiveContents } from '../documents/archive-contents.ts'
import type { HallParts } from '../parts.ts'
import type { Caller } from './case-desk.ts'
import { historyOf } from './case-history.ts'

type Asked = Omit<Extract<CaseCommand, { type: 'archive' }>, 'type' | 'contents'>

/** 归档, with everything that is in the file then. Throws K302 when the case has changed since, K393, K394. */
export async function archiveCase(
  parts: Pick<HallParts, 'desk' | 'store' | 'texts'>,
  caseId: CaseId,
  asked: Asked,
  caller: Caller,
  expectedVersion?: number,
): Promise<CaseRecord> {
  const known = await parts.desk.repeated(caseId, caller)
  if (known) return known
  const { state } = await parts.desk.load(caseId)
  const history = await historyOf(parts, caseId)
  // Pages are made before the step, which holds the store.
  const contents = await archiveContents(parts, history, state)
  const commands = async (_: unknown, current: CaseRecord | undefined): Promise<CaseCommand[]> => {
    if (current?.state.version !== history.events.length) throw new HallError('K302', state.caseNumber)
    return [{ type: 'archive', ...asked, contents }]
  }
  return parts.desk.run(caseId, commands, caller, expectedVersion)
}

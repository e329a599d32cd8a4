import type { CaseCommand } from '../../cases/commands.ts'
import type { Authority } from '../../cases/handover/handover.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { PARTIES, type Party } from '../../catalogue/model/item.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { isSameName } from '../../subjects/name/compare-names.ts'
import { subjectForNumber, subjectsOfNumber } from '../../subjects/subject-of-number.ts'
import type { HallParts } from '../parts.ts'
import { type WhoInput, whoStandsHereNow } from '../people/who-stands-here.ts'
import type { Caller } from './case-desk.ts'

export type HandoverInput =
  | {
      readonly method: 'counter'
      readonly collector: WhoInput
      readonly reason?: string
      readonly authority?: Authority
    }
  | { readonly method: 'post' | 'electronic'; readonly takenBy: Party }

/** 发放结果. Throws K317 and K318 like openCase, K399 when another card was read since. A repeat throws none of these. */
export async function handOver(
  parts: Pick<HallParts, 'desk' | 'store' | 'readings'>,
  caseId: CaseId,
  input: HandoverInput,
  granting: boolean,
  caller: Caller,
  expectedVersion?: number,
): Promise<CaseRecord> {
  const known = await parts.desk.repeated(caseId, caller)
  if (known) return known
  const granted = granting ? ({ granting: true } as const) : {}
  if (input.method !== 'counter') {
    return parts.desk.run(caseId, [{ type: 'handOver', ...input, ...granted }], caller, expectedVersion)
  }
  const { collector, ...rest } = input
  const { subjectKind: _, ...who } = whoStandsHereNow(parts, collector)
  return parts.desk.run(
    caseId,
    async (trx, current): Promise<CaseCommand[]> => {
      const { vault } = parts.store
      const number = { numberKind: who.numberKind, number: who.person.number }
      const subjectId = await subjectForNumber(trx, vault, number)
      const alsoOnFile = (await subjectsOfNumber(trx, vault, number)).filter(other => other !== subjectId)
      const standsThere = {
        subjectId,
        alsoOnFile,
        named: current ? namedLike(current.state, who.person.name) : [],
        ...who,
      }
      return [{ type: 'handOver', ...rest, standsThere, ...granted }]
    },
    caller,
    expectedVersion,
  )
}

function namedLike({ parties }: CaseState, name: string): readonly Party[] {
  return PARTIES.filter(party => isSameName(parties[party]?.person.name ?? '', name))
}

import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { IdentifiedParty } from '../../cases/model/state.ts'
import type { Item, Party, Relation } from '../../catalogue/model/item.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { subjectForNumber } from '../../subjects/subject-of-number.ts'
import { auditWithin } from '../audited.ts'
import type { HallParts } from '../parts.ts'
import type { Caller } from './case-desk.ts'
import { refuseSecond } from './entered-already.ts'
import { type ApplicantInput, applicantOf, itemOffered } from './open-case.ts'

type Parts = Pick<HallParts, 'store' | 'desk' | 'catalogue' | 'config'>
type Database = Parameters<typeof refuseSecond>[0]

export interface ItemChange {
  readonly caseId: CaseId
  readonly itemCode: string
  readonly situation?: string
  /** For a case that already has a number. */
  readonly newCaseId: CaseId
  readonly another: boolean
  readonly expectedVersion?: number
}

/** 换事项: a case with a number is discarded and entered anew. Throws K314, A528 and EnteredAlready; a repeat throws none. */
export async function changeItem(parts: Parts, change: ItemChange, caller: Caller): Promise<CaseRecord> {
  const { desk } = parts
  const { caseId, newCaseId, situation, expectedVersion } = change
  const known = await desk.repeated(caseId, caller)
  if (known) return (await desk.repeated(newCaseId, caller, caseId)) ?? known
  const item = itemOffered(parts, change.itemCode)
  const chosen = situation === undefined ? {} : { situation }
  const { state } = await desk.load(caseId)
  const { applicant } = state.parties
  const once = async (trx: Database) => {
    if (applicant && !change.another) await refuseSecond(trx, applicant.subjectId, item.code, caseId)
  }
  if (state.caseNumber === undefined) {
    const commands = async (trx: Database): Promise<CaseCommand[]> => {
      await once(trx)
      return [{ type: 'changeItem', item, ...chosen }]
    }
    return desk.run(caseId, commands, caller, expectedVersion)
  }
  const [, made] = await desk.runTogether(
    [
      { caseId, commands: [{ type: 'discard', replacedBy: newCaseId }], expectedVersion },
      {
        caseId: newCaseId,
        commands: async trx => {
          await once(trx)
          return enteredAnew(parts, state.parties, { ...chosen, item }, caller)
        },
        expectedVersion: 0,
      },
    ],
    caller,
  )
  if (!made) throw new HallError('K301')
  return made
}

function enteredAnew(
  { config }: Pick<Parts, 'config'>,
  parties: Partial<Record<Party, IdentifiedParty>>,
  what: { readonly item: Item; readonly situation?: string },
  { station }: Caller,
): CaseCommand[] {
  return [
    { type: 'open', ...what, station, window: config.window },
    ...(['handler', 'applicant'] as const).flatMap((party): CaseCommand[] => {
      const identified = parties[party]
      if (!identified) return []
      const { method: _, ...who } = identified
      return [{ type: 'identify', party, ...who }]
    }),
  ]
}

export interface ApplicantChange {
  readonly caseId: CaseId
  readonly applicant: ApplicantInput
  readonly relation?: Relation | undefined
  readonly another: boolean
  readonly expectedVersion?: number
}

/** 更换申请人. Throws like openCase for typed numbers, and EnteredAlready. */
export function changeApplicant(parts: Parts, change: ApplicantChange, caller: Caller): Promise<CaseRecord> {
  const { store, desk } = parts
  const { caseId, applicant, relation, another, expectedVersion } = change
  return desk.run(
    caseId,
    async (trx, current): Promise<CaseCommand[]> => {
      const state = current?.state
      const handler = state?.parties.handler
      if (!state || !handler) throw new HallError(state ? 'K307' : 'K301')
      const { method: _, relation: __, ...same } = handler
      const typed = applicantOf(parts, applicant, handler)
      const number = typed && { numberKind: typed.numberKind, number: typed.person.number }
      const who = number ? { ...typed, subjectId: await subjectForNumber(trx, store.vault, number) } : same
      if (!another) await refuseSecond(trx, who.subjectId, state.item.code, caseId)
      const subjects = new Set([handler.subjectId, who.subjectId])
      const looks = [...subjects].map(subject => ({ type: 'PersonLookedUp', subject, how: 'number' }) as const)
      await auditWithin(trx, parts, caller, looks)
      return [{ type: 'changeApplicant', ...who, ...(relation ? { relation } : {}) }]
    },
    caller,
    expectedVersion,
  )
}

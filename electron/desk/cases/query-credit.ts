import { createHash } from 'node:crypto'
import { ALLOWED } from '../../cases/allowed.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import { assess } from '../../cases/gates/evaluate.ts'
import { creditRefusal } from '../../cases/intake/entering.ts'
import { noticeTold } from '../../cases/intake/privacy-notice.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { IdentifiedParty } from '../../cases/model/state.ts'
import type { Item } from '../../catalogue/model/item.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { numberKindOf } from '../../subjects/person-number.ts'
import { audited, auditWithin } from '../audited.ts'
import type { HallParts } from '../parts.ts'
import { type AskedGrade, askGrade } from './ask-grade.ts'
import type { Caller } from './case-desk.ts'
import { CaseRefused } from './case-refused.ts'

/** Throws K377 where nothing depends on it, K379 before the privacy notice was shown. A source that fails is an answer too. A repeated call asks nobody. */
export async function queryCredit(
  parts: HallParts,
  caseId: CaseId,
  caller: Caller,
  expectedVersion?: number,
): Promise<CaseRecord> {
  const known = await parts.desk.repeated(caseId, caller)
  if (known) return known
  const { state } = await parts.desk.load(caseId)
  // Otherwise the answers could not be kept.
  if (expectedVersion !== undefined && state.version !== expectedVersion) throw new HallError('K302', state.caseNumber)
  if (!ALLOWED[state.status].has('recordCredit')) throw new HallError('K303')
  const facts = await parts.desk.facts(state, caller.operator)
  const refusal = creditRefusal(state, facts)
  const told = noticeTold(state, facts.rules)
  if (refusal || !told) throw new CaseRefused(refusal ?? { code: 'K379' })

  const queries = new Map<SubjectId, Promise<AskedGrade>>()
  const parties = assess(state, facts).toAsk
  for (const party of parties) {
    const identified = state.parties[party]
    if (!identified || queries.has(identified.subjectId)) continue
    queries.set(identified.subjectId, ask(parts, state.item, identified, told.version, caller))
  }
  const asked = new Map<SubjectId, AskedGrade>()
  for (const [subject, answer] of queries) asked.set(subject, await answer)

  const purpose = state.item.code
  const entries = [...asked].flatMap(([subject, each]) =>
    each.queries.map(({ requestId, answer }) => {
      const reportNumber = answer.status === 'UNAVAILABLE' ? '' : answer.reportNumber
      return { type: 'CreditQueried', subject, purpose, status: answer.status, reportNumber, requestId } as const
    }),
  )
  const commands = parties.flatMap((party): CaseCommand[] => {
    const subject = state.parties[party]?.subjectId
    const answer = subject && asked.get(subject)?.answer
    return answer ? [{ type: 'recordCredit', party, answer }] : []
  })
  const step = async (trx: HallStep) => {
    await auditWithin(trx, parts, caller, entries)
    return commands
  }
  return parts.desk.run(caseId, step, caller, expectedVersion).catch(async (error: unknown) => {
    // Not kept with the case, but audited.
    const { digest: _, ...asker } = caller
    await audited(parts, asker, entries)
    throw error
  })
}

/** A repeat after a crash asks the same request again. */
function requestIdOf({ commandId }: Caller, subject: SubjectId, place: number): string {
  const hex = createHash('sha256').update(`${commandId}:${subject}:${place}`).digest('hex')
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20, 32)]
  return `${a}-${b}-8${c}-a${d}-${e}`
}

function ask(
  parts: HallParts,
  item: Item,
  identified: IdentifiedParty,
  noticeVersion: string,
  caller: Caller,
): Promise<AskedGrade> {
  const targets = tieredTargets(item, parts.desk.rules)
  const query = {
    subject: {
      kind: numberKindOf(identified),
      number: identified.person.number,
      name: identified.person.name,
    },
    purpose: item.code,
    operator: caller.operator.id,
    noticeVersion,
    ...(targets.length > 0 ? { targets } : {}),
  }
  return askGrade(parts.credit, query, place => requestIdOf(caller, identified.subjectId, place))
}

/** A tiered scheme only answers whether a tier is reached, so it needs the item's tier. */
function tieredTargets({ thresholds }: Item, { schemes }: Rules): { scheme: string; grade: string }[] {
  return Object.entries(thresholds)
    .filter(([scheme]) => schemes[scheme]?.kind === 'tiered')
    .map(([scheme, grade]) => ({ scheme, grade }))
}

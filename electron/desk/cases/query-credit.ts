import { createHash } from 'node:crypto'
import { ALLOWED } from '../../cases/allowed.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import { listedParties } from '../../cases/gates/asking.ts'
import { assess } from '../../cases/gates/evaluate.ts'
import { creditAskable } from '../../cases/intake/entering.ts'
import type { CreditSourceName, SourceAnswer } from '../../cases/model/credit-answer.ts'
import type { Facts } from '../../cases/model/facts.ts'
import type { CaseId, SubjectId } from '../../cases/model/ids.ts'
import { creditPartiesOf } from '../../cases/model/relation.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { CaseState, IdentifiedParty } from '../../cases/model/state.ts'
import type { Item, Party, SubjectKind } from '../../catalogue/model/item.ts'
import { nameOf, onlySource, sourcesFor, type Wanted } from '../../credit/sources.ts'
import { NO_SUCH_SOURCE } from '../../credit/unavailable.ts'
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
  const askable = creditAskable(state, facts)
  if (!askable.ok) throw new CaseRefused(askable.refusal)

  const parties = assess(state, facts).toAsk
  const asked = new Map(
    await Promise.all(
      subjectsOf(state, parties, facts).map(
        async ({ identified, wanted }) =>
          [
            identified.subjectId,
            await askSources(parts, state.item, identified, wanted, askable.told.version, caller),
          ] as const,
      ),
    ),
  )
  const purpose = state.item.code
  const entries = [...asked].flatMap(([subject, sources]) =>
    sources.flatMap(({ source, queries }) =>
      queries.map(({ requestId, answer }) => {
        const reportNumber = answer.status === 'UNAVAILABLE' ? '' : answer.reportNumber
        const by = source ? { source: source.id } : {}
        return {
          type: 'CreditQueried',
          subject,
          purpose,
          status: answer.status,
          reportNumber,
          requestId,
          ...by,
        } as const
      }),
    ),
  )
  const commands = parties.flatMap((party): CaseCommand[] => {
    const subject = state.parties[party]?.subjectId
    const [first, ...others] = ((subject && asked.get(subject)) || []).map(said)
    return first ? [{ type: 'recordCredit', party, ...first, ...(others.length > 0 ? { others } : {}) }] : []
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

interface ToAsk {
  readonly identified: IdentifiedParty
  readonly wanted: Wanted
}

/** One person in two roles is asked about once, for both. */
function subjectsOf(state: CaseState, parties: readonly Party[], facts: Facts): readonly ToAsk[] {
  const graded = creditPartiesOf(state, facts)
  const listed = listedParties(state, facts)
  const found = new Map<SubjectId, ToAsk>()
  for (const party of parties) {
    const identified = state.parties[party]
    if (!identified) continue
    const before = found.get(identified.subjectId)?.wanted
    const wanted = {
      kind: kindOf(identified),
      grade: (before?.grade ?? false) || graded.includes(party),
      lists: (before?.lists ?? false) || listed.includes(party),
    }
    found.set(identified.subjectId, { identified, wanted })
  }
  return [...found.values()]
}

/** By the number, as the query itself. */
function kindOf(identified: IdentifiedParty): SubjectKind {
  const kind = numberKindOf(identified)
  return kind === 'uscc' ? 'organisation' : kind === 'household' ? 'household' : 'person'
}

interface AskedSource extends AskedGrade {
  readonly source: CreditSourceName | undefined
}

function said({ source, answer }: AskedSource): SourceAnswer {
  return { ...(source ? { source } : {}), answer }
}

/** Side by side: a slow source holds up no other. */
function askSources(
  parts: HallParts,
  item: Item,
  identified: IdentifiedParty,
  wanted: Wanted,
  noticeVersion: string,
  caller: Caller,
): Promise<readonly AskedSource[]> {
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
  const found = sourcesFor(parts.credit, wanted, item, parts.desk.rules.mappings)
  const sources = found.length > 0 ? found : onlySource(NO_SUCH_SOURCE)
  return Promise.all(
    sources.map(async configured => {
      const source = nameOf(configured)
      const idOf = (place: number) => requestIdOf(caller, identified.subjectId, place, source?.id)
      return { source, ...(await askGrade(configured.source, query, idOf)) }
    }),
  )
}

/** A repeat after a crash asks the same request again. */
function requestIdOf({ commandId }: Caller, subject: SubjectId, place: number, source: string | undefined): string {
  const asked = source === undefined ? subject : `${subject}:${source}`
  const hex = createHash('sha256').update(`${commandId}:${asked}:${place}`).digest('hex')
  const [a, b, c, d, e] = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(13, 16), hex.slice(17, 20), hex.slice(20, 32)]
  return `${a}-${b}-8${c}-a${d}-${e}`
}

/** A tiered scheme only answers whether a tier is reached, so it needs the item's tier. */
function tieredTargets({ thresholds }: Item, { schemes }: Rules): { scheme: string; grade: string }[] {
  return Object.entries(thresholds)
    .filter(([scheme]) => schemes[scheme]?.kind === 'tiered')
    .map(([scheme, grade]) => ({ scheme, grade }))
}

import { randomUUID } from 'node:crypto'
import { localDate } from '../../calendar/local-date.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import type { ApprovalRequest } from '../../cases/course-events.ts'
import { evolve } from '../../cases/evolve.ts'
import { assess } from '../../cases/gates/evaluate.ts'
import type { CaseId, OwedId } from '../../cases/ids.ts'
import type { CaseState } from '../../cases/state.ts'
import { audited, subjectsOf } from '../../desk/audited.ts'
import { changeApplicant, changeItem } from '../../desk/change-draft.ts'
import { drawnSignature } from '../../desk/draw-signature.ts'
import { type HandoverInput, handOver } from '../../desk/hand-over.ts'
import { openCase } from '../../desk/open-case.ts'
import { operatorName } from '../../desk/parts.ts'
import { queryCredit } from '../../desk/query-credit.ts'
import { presentOf } from '../../desk/who-stands-here.ts'
import { windowTray } from '../../desk/window-tray.ts'
import { HallError } from '../../errors/hall-error.ts'
import { caseNumbersMeant } from '../../store/case-number.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { phoneOf } from '../../subjects/phone.ts'
import { type ApiContext, api, callerOf, staffOf } from '../context.ts'
import { assessmentView, caseView, trayView } from '../views/case-view.ts'
import { historyView } from '../views/history/history.ts'
import { whyView } from '../views/why.ts'

interface CommandInput {
  readonly caseId: string
  readonly commandId: string
  readonly expectedVersion?: number | undefined
}

/** Carries out commands and shows the case that they left. */
async function act(context: ApiContext, input: CommandInput, ...commands: readonly CaseCommand[]) {
  staffOf(context)
  const caller = callerOf(context, input.commandId)
  const { desk } = context.parts
  return show(context, await desk.run(input.caseId as CaseId, commands, caller, input.expectedVersion))
}

/** What somebody does as a party: with whose card was read last. */
async function byParty(context: ApiContext, { present }: { readonly present?: string }) {
  staffOf(context)
  const found = await presentOf(context.parts, present)
  return found ? { present: found } : {}
}

function seen(expectedVersion: number | undefined): { readonly expectedVersion?: number } {
  return expectedVersion === undefined ? {} : { expectedVersion }
}

function show(context: ApiContext, record: CaseRecord) {
  return caseView(context.parts, record, staffOf(context))
}

/** A case that is looked at is a person that is looked up. */
function auditLook(context: ApiContext, { state }: CaseRecord, how: 'card' | 'number' | 'case'): Promise<void> {
  const entries = subjectsOf(state).map(subject => ({ type: 'PersonLookedUp', subject, how }) as const)
  return audited(context.parts, callerOf(context, randomUUID()), entries)
}

/** The case with another list of what is missing. Without a change the promise and a supervisor's word still hold. */
function asTicked(state: CaseState, missing: readonly string[]): CaseState {
  if (JSON.stringify(state.missing) === JSON.stringify(missing)) return state
  return evolve(state, state.caseId, { type: 'MaterialsChecked', missing })
}

/** Throws K363 for a telephone number that is none. */
function phoneGiven(typed: string | undefined): { readonly phone?: string } {
  if (typed === undefined) return {}
  if (typed === '') return { phone: '' }
  const phone = phoneOf(typed)
  if (phone === undefined) throw new HallError('K363')
  return { phone }
}

export const cases = {
  open: api.cases.open.handler(async ({ context, input }) => {
    staffOf(context)
    const caller = callerOf(context, input.commandId)
    const record = await openCase(context.parts, { ...input, caseId: input.caseId as CaseId }, caller)
    await auditLook(context, record, input.handler.kind === 'card' ? 'card' : 'number')
    return show(context, record)
  }),
  get: api.cases.get.handler(async ({ context, input }) => {
    staffOf(context)
    const record = await context.parts.desk.load(input.caseId as CaseId)
    await auditLook(context, record, 'case')
    return show(context, record)
  }),
  find: api.cases.find.handler(async ({ context, input }) => {
    staffOf(context)
    const row = await context.parts.store.db
      .selectFrom('case_row')
      .select('case_id')
      .where('case_number', 'in', caseNumbersMeant(input.caseNumber))
      .executeTakeFirst()
    if (!row) throw new HallError('K301', input.caseNumber)
    const record = await context.parts.desk.load(row.case_id as CaseId)
    await auditLook(context, record, 'case')
    return show(context, record)
  }),
  history: api.cases.history.handler(async ({ context, input }) => {
    staffOf(context)
    const { parts } = context
    const { store, desk } = parts
    await auditLook(context, await desk.load(input.caseId as CaseId), 'case')
    return historyView(
      await store.cases.history(store.db, input.caseId as CaseId),
      id => operatorName(parts, id),
      desk.rules.schemes,
    )
  }),
  why: api.cases.why.handler(async ({ context, input }) => {
    const operator = staffOf(context)
    const record = await context.parts.desk.load(input.caseId as CaseId)
    await auditLook(context, record, 'case')
    const state = input.missing ? asTicked(record.state, input.missing) : record.state
    return whyView(context.parts, { ...record, state }, operator)
  }),
  watch: api.cases.watch.handler(async ({ context, signal }) => {
    staffOf(context)
    return context.parts.desk.changes.latest(signal, change => change.caseId)
  }),
  preview: api.cases.preview.handler(async ({ context, input }) => {
    const { desk } = context.parts
    const { state } = await desk.load(input.caseId as CaseId)
    const operator = staffOf(context)
    const seen = asTicked(state, input.missing)
    return assessmentView(assess(seen, await desk.facts(seen, operator)))
  }),
  queryCredit: api.cases.queryCredit.handler(async ({ context, input }) => {
    staffOf(context)
    const caller = callerOf(context, input.commandId)
    return show(context, await queryCredit(context.parts, input.caseId as CaseId, caller, input.expectedVersion))
  }),
  checkMaterials: api.cases.checkMaterials.handler(({ context, input }) =>
    act(context, input, { type: 'checkMaterials', missing: input.missing }),
  ),
  askPerson: api.cases.askPerson.handler(({ context, input }) =>
    act(context, input, { type: 'askPerson', reason: input.reason }),
  ),
  personDecides: api.cases.personDecides.handler(({ context, input }) =>
    act(context, input, { type: 'personDecides', allowed: input.allowed, reason: input.reason }),
  ),
  preparePromise: api.cases.preparePromise.handler(({ context, input }) =>
    act(context, input, { type: 'decide' }, { type: 'preparePromise' }),
  ),
  signPromise: api.cases.signPromise.handler(async ({ context, input }) => {
    staffOf(context)
    const { caseId, number, signature } = input
    const drawn = signature && (await drawnSignature(context.parts, caseId as CaseId, number, signature))
    const by = await byParty(context, input)
    return act(context, input, { type: 'signPromise', number, ...(drawn ? { signature: drawn } : {}), ...by })
  }),
  acceptFull: api.cases.acceptFull.handler(({ context, input }) => act(context, input, { type: 'acceptFull' })),
  acceptOwing: api.cases.acceptOwing.handler(({ context, input }) => act(context, input, { type: 'acceptOwing' })),
  giveOneTimeNotice: api.cases.giveOneTimeNotice.handler(({ context, input }) =>
    act(context, input, { type: 'giveOneTimeNotice' }),
  ),
  chooseSituation: api.cases.chooseSituation.handler(({ context, input }) =>
    act(context, input, { type: 'chooseSituation', situation: input.situation }),
  ),
  changeItem: api.cases.changeItem.handler(async ({ context, input }) => {
    staffOf(context)
    const { commandId, caseId, newCaseId, expectedVersion, ...rest } = input
    const ids = { caseId: caseId as CaseId, newCaseId: newCaseId as CaseId }
    const change = { ...rest, ...ids, ...seen(expectedVersion) }
    return show(context, await changeItem(context.parts, change, callerOf(context, commandId)))
  }),
  changeApplicant: api.cases.changeApplicant.handler(async ({ context, input }) => {
    staffOf(context)
    const { commandId, caseId, expectedVersion, ...rest } = input
    const change = { ...rest, caseId: caseId as CaseId, ...seen(expectedVersion) }
    const record = await changeApplicant(context.parts, change, callerOf(context, commandId))
    await auditLook(context, record, 'number')
    return show(context, record)
  }),
  discard: api.cases.discard.handler(({ context, input }) => act(context, input, { type: 'discard' })),
  holdPapers: api.cases.holdPapers.handler(({ context, input }) => act(context, input, { type: 'holdPapers' })),
  handOutDocument: api.cases.handOutDocument.handler(({ context, input }) => {
    const { kind, about, how } = input
    return act(context, input, { type: 'handOutDocument', kind, ...(about === undefined ? {} : { about }), how })
  }),
  tray: api.cases.tray.handler(async ({ context }) => {
    staffOf(context)
    return (await windowTray(context.parts)).map(trayView)
  }),
  supply: api.cases.supply.handler(async ({ context, input }) => {
    const { method, by, arrivedOn } = input
    const owedId = input.owedId as OwedId
    const arrived = arrivedOn === undefined ? {} : { arrivedOn: localDate(arrivedOn) }
    const present = await byParty(context, input)
    return act(context, input, { type: 'supply', owedId, method, ...(by ? { by } : {}), ...arrived, ...present })
  }),
  acceptSupply: api.cases.acceptSupply.handler(({ context, input }) =>
    act(context, input, { type: 'acceptSupply', owedId: input.owedId as OwedId }),
  ),
  rejectSupply: api.cases.rejectSupply.handler(({ context, input }) =>
    act(context, input, { type: 'rejectSupply', owedId: input.owedId as OwedId, reason: input.reason }),
  ),
  discharge: api.cases.discharge.handler(({ context, input }) =>
    act(context, input, {
      type: 'discharge',
      owedId: input.owedId as OwedId,
      means: input.means,
      reference: input.reference,
    }),
  ),
  findFalse: api.cases.findFalse.handler(({ context, input }) =>
    act(context, input, { type: 'findFalse', owedId: input.owedId as OwedId, reason: input.reason }),
  ),
  promiseCure: api.cases.promiseCure.handler(async ({ context, input }) =>
    act(context, input, { type: 'promiseCure', ...(await byParty(context, input)) }),
  ),
  withdrawPromise: api.cases.withdrawPromise.handler(async ({ context, input }) =>
    act(context, input, { type: 'withdrawPromise', reason: input.reason, ...(await byParty(context, input)) }),
  ),
  dispose: api.cases.dispose.handler(({ context, input }) =>
    act(context, input, { type: 'dispose', reason: input.reason }),
  ),
  askApproval: api.cases.askApproval.handler(({ context, input }) => {
    const { requestId, reason } = input
    const request = input.request as ApprovalRequest
    return act(context, input, { type: 'askApproval', requestId, request, reason })
  }),
  answerApproval: api.cases.answerApproval.handler(({ context, input }) =>
    act(context, input, {
      type: 'answerApproval',
      requestId: input.requestId,
      approved: input.approved,
      reason: input.reason,
    }),
  ),
  stopClock: api.cases.stopClock.handler(({ context, input }) =>
    act(context, input, { type: 'stopClock', cause: input.cause, days: input.days, reason: input.reason }),
  ),
  resumeClock: api.cases.resumeClock.handler(({ context, input }) =>
    act(context, input, { type: 'resumeClock', cause: input.cause }),
  ),
  decideResult: api.cases.decideResult.handler(({ context, input }) =>
    act(context, input, { type: 'decideResult', granted: input.granted, reason: input.reason }),
  ),
  readyResult: api.cases.readyResult.handler(({ context, input }) => act(context, input, { type: 'readyResult' })),
  recordContact: api.cases.recordContact.handler(async ({ context, input }) => {
    const { party, reach } = input
    const by = await byParty(context, input)
    return act(context, input, { type: 'recordContact', party, reach, ...phoneGiven(input.phone), ...by })
  }),
  handOver: api.cases.handOver.handler(async ({ context, input }) => {
    staffOf(context)
    const { caseId, granting, expectedVersion } = input
    const caller = callerOf(context, input.commandId)
    const handover = input.handover as HandoverInput
    return show(context, await handOver(context.parts, caseId as CaseId, handover, granting, caller, expectedVersion))
  }),
  assign: api.cases.assign.handler(({ context, input }) => {
    const { operators } = context.parts.config
    // A case is given to somebody who works here, never to nobody.
    if (!operators.some(({ id, role }) => id === input.operator && role !== 'kiosk')) throw new HallError('K307')
    return act(context, input, { type: 'assign', operator: input.operator, window: input.window })
  }),
  close: api.cases.close.handler(({ context, input }) =>
    act(context, input, { type: 'close', result: input.result, reason: input.reason }),
  ),
  endOtherwise: api.cases.endOtherwise.handler(({ context, input }) =>
    act(context, input, { type: 'endOtherwise', way: input.way, reason: input.reason }),
  ),
  putAway: api.cases.putAway.handler(({ context, input }) =>
    act(context, input, { type: 'putAway', reason: input.reason }),
  ),
  repairBreach: api.cases.repairBreach.handler(({ context, input }) =>
    act(context, input, { type: 'repairBreach', breachId: input.breachId, reason: input.reason }),
  ),
  raiseObjection: api.cases.raiseObjection.handler(async ({ context, input }) => {
    const { objectionId, breachId, reason } = input
    const about = breachId === undefined ? ({ kind: 'decision' } as const) : ({ kind: 'breach', breachId } as const)
    const by = await byParty(context, input)
    return act(context, input, { type: 'raiseObjection', objectionId, about, reason, ...by })
  }),
  decideObjection: api.cases.decideObjection.handler(({ context, input }) =>
    act(context, input, {
      type: 'decideObjection',
      objectionId: input.objectionId,
      upheld: input.upheld,
      reason: input.reason,
    }),
  ),
  withdraw: api.cases.withdraw.handler(async ({ context, input }) =>
    act(context, input, { type: 'withdraw', reason: input.reason, ...(await byParty(context, input)) }),
  ),
}

import type { z } from 'zod'
import { localDate } from '../../base/local-date.ts'
import type { ApprovalRequest } from '../../cases/approval/events.ts'
import type { CertificateDetails } from '../../cases/certificate/certificate.ts'
import type { CaseCommand } from '../../cases/commands.ts'
import { isOfDepartment, mayExamine } from '../../cases/department/duty.ts'
import { evolve } from '../../cases/evolve.ts'
import type { FormDefect } from '../../cases/model/form-defect.ts'
import type { CaseId, OwedId } from '../../cases/model/ids.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { audited, looksAt } from '../../desk/audited.ts'
import { undoMistakenDay } from '../../desk/calendar/mistaken-days.ts'
import { archiveCase } from '../../desk/cases/archive-case.ts'
import { bothChanges, type CaseChanged } from '../../desk/cases/case-desk.ts'
import { changeApplicant, changeItem } from '../../desk/cases/change-draft.ts'
import { type HandoverInput, handOver } from '../../desk/cases/handover.ts'
import { openCase } from '../../desk/cases/open-case.ts'
import { queryCredit } from '../../desk/cases/query-credit.ts'
import { windowTray } from '../../desk/cases/window-tray.ts'
import { drawnSignature } from '../../desk/documents/draw-signature.ts'
import { operatorName } from '../../desk/operator-name.ts'
import { presentOf } from '../../desk/people/who-stands-here.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { caseNumbered } from '../../store/queries/cases.ts'
import { phoneOf } from '../../subjects/phone.ts'
import type { CertificateDetailsInput } from '../contract/certificate-view.ts'
import type { command } from '../contract/common.ts'
import { api, type Call, callerOf, type HandlerContext } from '../middleware/context.ts'
import { actionViews } from '../views/actions-view.ts'
import { assessmentView, caseView, trayView } from '../views/case-view.ts'
import { historyView } from '../views/history-view.ts'
import { whyView } from '../views/why.ts'

type CommandCall = Call & { readonly input: z.output<typeof command> }

async function* sent(changes: AsyncIterable<CaseChanged>) {
  for await (const { shows, ...change } of changes) yield { ...change, shows: [...shows] }
}

async function act(call: CommandCall, ...commands: readonly CaseCommand[]) {
  const { context, input } = call
  const { desk } = context.parts
  return show(context, await desk.run(input.caseId as CaseId, commands, callerOf(call), input.expectedVersion))
}

async function byParty({ context, input }: Call & { readonly input: { readonly present?: string } }) {
  const found = await presentOf(context.parts, input.present)
  return found ? { present: found } : {}
}

function seen(expectedVersion: number | undefined): { readonly expectedVersion?: number } {
  return expectedVersion === undefined ? {} : { expectedVersion }
}

function show(context: HandlerContext, record: CaseRecord) {
  return caseView(context.parts, record, context.operator)
}

function auditLook(call: Call, { state }: CaseRecord): Promise<void> {
  return audited(call.context.parts, callerOf(call), looksAt(state, 'case'))
}

/** Without a change the promise and a supervisor's decision still hold. */
function asTicked(state: CaseState, missing: readonly string[], defects: readonly FormDefect[] = []): CaseState {
  if (JSON.stringify([state.missing, state.defects]) === JSON.stringify([missing, defects])) return state
  return evolve(state, state.caseId, { type: 'MaterialsChecked', missing, defects })
}

function certificateDetails(given: CertificateDetailsInput): CertificateDetails {
  const { number, issuedOn, validFrom, validUntil, copies } = given
  return {
    number,
    copies,
    issuedOn: localDate(issuedOn),
    validFrom: localDate(validFrom),
    validUntil: validUntil === 'longTerm' ? validUntil : localDate(validUntil),
  }
}

/** Throws K363 for an invalid phone number. */
function phoneGiven(typed: string | undefined): { readonly phone?: string } {
  if (typed === undefined) return {}
  if (typed === '') return { phone: '' }
  const phone = phoneOf(typed)
  if (phone === undefined) throw new HallError('K363')
  return { phone }
}

export const cases = {
  open: api.cases.open.handler(async call => {
    const { context, input } = call
    return show(context, await openCase(context.parts, { ...input, caseId: input.caseId as CaseId }, callerOf(call)))
  }),
  get: api.cases.get.handler(async call => {
    const record = await call.context.parts.desk.load(call.input.caseId as CaseId)
    await auditLook(call, record)
    return show(call.context, record)
  }),
  find: api.cases.find.handler(async call => {
    const { context, input } = call
    const caseId = await caseNumbered(context.parts.store.db, input.caseNumber)
    if (!caseId) throw new HallError('K301', input.caseNumber)
    const record = await context.parts.desk.load(caseId)
    await auditLook(call, record)
    return show(context, record)
  }),
  history: api.cases.history.handler(async call => {
    const { context, input } = call
    const { parts } = context
    const { store, desk } = parts
    await auditLook(call, await desk.load(input.caseId as CaseId))
    return historyView(
      await store.cases.history(store.db, input.caseId as CaseId),
      id => operatorName(parts, id),
      desk.rules.schemes,
    )
  }),
  why: api.cases.why.handler(async call => {
    const { context, input } = call
    const record = await context.parts.desk.load(input.caseId as CaseId)
    await auditLook(call, record)
    const state = input.missing ? asTicked(record.state, input.missing, input.defects) : record.state
    return whyView(context.parts, { ...record, state }, context.operator)
  }),
  watch: api.cases.watch.handler(async ({ context, signal }) => {
    return sent(context.parts.desk.changes.latest(signal, ({ caseId }) => caseId, bothChanges))
  }),
  preview: api.cases.preview.handler(async ({ context, input }) => {
    const { desk } = context.parts
    const record = await desk.load(input.caseId as CaseId)
    const seen = asTicked(record.state, input.missing, input.defects)
    const facts = await desk.facts(seen, context.operator)
    const actions = actionViews(context.parts, { ...record, state: seen }, facts)
    return { ...assessmentView(seen, facts), actions }
  }),
  showPrivacyNotice: api.cases.showPrivacyNotice.handler(async call => {
    const { version, language, how } = call.input
    return act(call, { type: 'showPrivacyNotice', version, language, how, ...(await byParty(call)) })
  }),
  queryCredit: api.cases.queryCredit.handler(async call => {
    const { context, input } = call
    const caseId = input.caseId as CaseId
    return show(context, await queryCredit(context.parts, caseId, callerOf(call), input.expectedVersion))
  }),
  checkAuthority: api.cases.checkAuthority.handler(call =>
    act(call, { type: 'checkAuthority', seen: call.input.seen }),
  ),
  checkMaterials: api.cases.checkMaterials.handler(call =>
    act(call, { type: 'checkMaterials', missing: call.input.missing, defects: call.input.defects }),
  ),
  askPerson: api.cases.askPerson.handler(call => act(call, { type: 'askPerson', reason: call.input.reason })),
  personDecides: api.cases.personDecides.handler(call =>
    act(call, { type: 'personDecides', allowed: call.input.allowed, reason: call.input.reason }),
  ),
  preparePromise: api.cases.preparePromise.handler(call => act(call, { type: 'decide' }, { type: 'preparePromise' })),
  signPromise: api.cases.signPromise.handler(async call => {
    const { parts } = call.context
    const { number, signature } = call.input
    const caseId = call.input.caseId as CaseId
    const known = await parts.desk.repeated(caseId, callerOf(call))
    if (known) return show(call.context, known)
    const drawn = signature && (await drawnSignature(parts, caseId, number, signature))
    const by = await byParty(call)
    return act(call, { type: 'signPromise', number, ...(drawn ? { signature: drawn } : {}), ...by })
  }),
  acceptFull: api.cases.acceptFull.handler(call => act(call, { type: 'acceptFull' })),
  acceptOwing: api.cases.acceptOwing.handler(call => act(call, { type: 'acceptOwing' })),
  giveOneTimeNotice: api.cases.giveOneTimeNotice.handler(call => act(call, { type: 'giveOneTimeNotice' })),
  chooseSituation: api.cases.chooseSituation.handler(call =>
    act(call, { type: 'chooseSituation', situation: call.input.situation }),
  ),
  changeItem: api.cases.changeItem.handler(async call => {
    const { context, input } = call
    const { commandId: _, caseId, newCaseId, expectedVersion, ...rest } = input
    const ids = { caseId: caseId as CaseId, newCaseId: newCaseId as CaseId }
    const change = { ...rest, ...ids, ...seen(expectedVersion) }
    return show(context, await changeItem(context.parts, change, callerOf(call)))
  }),
  changeApplicant: api.cases.changeApplicant.handler(async call => {
    const { context, input } = call
    const { commandId: _, caseId, expectedVersion, ...rest } = input
    const change = { ...rest, caseId: caseId as CaseId, ...seen(expectedVersion) }
    return show(context, await changeApplicant(context.parts, change, callerOf(call)))
  }),
  discard: api.cases.discard.handler(call => act(call, { type: 'discard' })),
  holdPapers: api.cases.holdPapers.handler(call => act(call, { type: 'holdPapers' })),
  handOutDocument: api.cases.handOutDocument.handler(call => {
    const { kind, about, how } = call.input
    return act(call, { type: 'handOutDocument', kind, ...(about === undefined ? {} : { about }), how })
  }),
  tray: api.cases.tray.handler(async ({ context }) => {
    return (await windowTray(context.parts)).map(trayView)
  }),
  supply: api.cases.supply.handler(async call => {
    const { input } = call
    const { method, by, arrivedOn, proof } = input
    const owedId = input.owedId as OwedId
    const arrived = {
      ...(arrivedOn === undefined ? {} : { arrivedOn: localDate(arrivedOn) }),
      ...(proof === undefined ? {} : { proof }),
    }
    const present = await byParty(call)
    return act(call, { type: 'supply', owedId, method, ...(by ? { by } : {}), ...arrived, ...present })
  }),
  acceptSupply: api.cases.acceptSupply.handler(call =>
    act(call, { type: 'acceptSupply', owedId: call.input.owedId as OwedId }),
  ),
  rejectSupply: api.cases.rejectSupply.handler(call =>
    act(call, { type: 'rejectSupply', owedId: call.input.owedId as OwedId, reason: call.input.reason }),
  ),
  discharge: api.cases.discharge.handler(call =>
    act(call, {
      type: 'discharge',
      owedId: call.input.owedId as OwedId,
      means: call.input.means,
      reference: call.input.reference,
    }),
  ),
  checkPromise: api.cases.checkPromise.handler(call => {
    const { owedId, method, found, outcome } = call.input
    return act(call, { type: 'checkPromise', owedId: owedId as OwedId, method, found, outcome })
  }),
  findFalse: api.cases.findFalse.handler(call =>
    act(call, { type: 'findFalse', owedId: call.input.owedId as OwedId, reason: call.input.reason }),
  ),
  promiseCure: api.cases.promiseCure.handler(async call =>
    act(call, { type: 'promiseCure', ...(await byParty(call)) }),
  ),
  withdrawPromise: api.cases.withdrawPromise.handler(async call =>
    act(call, { type: 'withdrawPromise', reason: call.input.reason, ...(await byParty(call)) }),
  ),
  dispose: api.cases.dispose.handler(call => act(call, { type: 'dispose', reason: call.input.reason })),
  askApproval: api.cases.askApproval.handler(call => {
    const { input } = call
    const { requestId, reason } = input
    const request = input.request as ApprovalRequest
    return act(call, { type: 'askApproval', requestId, request, reason })
  }),
  answerApproval: api.cases.answerApproval.handler(call =>
    act(call, {
      type: 'answerApproval',
      requestId: call.input.requestId,
      approved: call.input.approved,
      reason: call.input.reason,
    }),
  ),
  stopClock: api.cases.stopClock.handler(call =>
    act(call, { type: 'stopClock', cause: call.input.cause, days: call.input.days, reason: call.input.reason }),
  ),
  resumeClock: api.cases.resumeClock.handler(call => act(call, { type: 'resumeClock', cause: call.input.cause })),
  takeUp: api.cases.takeUp.handler(async call => {
    const { context, input } = call
    const { config, desk } = context.parts
    const examiner = config.operators.find(({ id }) => id === input.examiner)
    if (!examiner || !isOfDepartment(examiner)) throw new HallError('K307')
    const { state } = await desk.load(input.caseId as CaseId)
    if (!mayExamine(examiner, state.item)) throw new HallError('K358')
    return act(call, { type: 'takeUp', examiner: examiner.id })
  }),
  decideResult: api.cases.decideResult.handler(call =>
    act(call, { type: 'decideResult', granted: call.input.granted, reason: call.input.reason }),
  ),
  confirmResult: api.cases.confirmResult.handler(call =>
    act(call, { type: 'confirmResult', agreed: call.input.agreed, reason: call.input.reason }),
  ),
  returnToWindow: api.cases.returnToWindow.handler(call =>
    act(call, { type: 'returnToWindow', reason: call.input.reason }),
  ),
  answerDepartment: api.cases.answerDepartment.handler(call =>
    act(call, { type: 'answerDepartment', answer: call.input.answer }),
  ),
  readyResult: api.cases.readyResult.handler(call => act(call, { type: 'readyResult' })),
  makeCertificate: api.cases.makeCertificate.handler(call =>
    act(call, { type: 'makeCertificate', ...certificateDetails(call.input) }),
  ),
  correctCertificate: api.cases.correctCertificate.handler(call =>
    act(call, { type: 'correctCertificate', ...certificateDetails(call.input), reason: call.input.reason }),
  ),
  recordContact: api.cases.recordContact.handler(async call => {
    const { input } = call
    const { party, reach } = input
    const by = await byParty(call)
    return act(call, { type: 'recordContact', party, reach, ...phoneGiven(input.phone), ...by })
  }),
  handOver: api.cases.handOver.handler(async call => {
    const { context, input } = call
    const { caseId, granting, expectedVersion } = input
    const caller = callerOf(call)
    const handover = input.handover as HandoverInput
    return show(context, await handOver(context.parts, caseId as CaseId, handover, granting, caller, expectedVersion))
  }),
  assign: api.cases.assign.handler(call => {
    const { context, input } = call
    const { operators } = context.parts.config
    if (!operators.some(({ id, role }) => id === input.operator && role !== 'kiosk')) throw new HallError('K307')
    return act(call, { type: 'assign', operator: input.operator, window: input.window })
  }),
  close: api.cases.close.handler(call =>
    act(call, { type: 'close', result: call.input.result, reason: call.input.reason }),
  ),
  note: api.cases.note.handler(call => act(call, { type: 'note', text: call.input.text })),
  endOtherwise: api.cases.endOtherwise.handler(call =>
    act(call, { type: 'endOtherwise', way: call.input.way, reason: call.input.reason }),
  ),
  findFalsehood: api.cases.findFalsehood.handler(call => {
    const { materials: materialIds, facts, foundBy, foundOn } = call.input
    return act(call, { type: 'findFalsehood', materialIds, facts, foundBy, foundOn: localDate(foundOn) })
  }),
  deliverPriorNotice: api.cases.deliverPriorNotice.handler(call => {
    const { deliveredOn, method } = call.input
    return act(call, { type: 'deliverPriorNotice', deliveredOn: localDate(deliveredOn), method })
  }),
  hearDefence: api.cases.hearDefence.handler(async call => {
    const { kind, said, weighed } = call.input
    return act(call, { type: 'hearDefence', kind, said, weighed, ...(await byParty(call)) })
  }),
  decideFalsehood: api.cases.decideFalsehood.handler(call =>
    act(call, { type: 'decideFalsehood', proven: call.input.proven, reason: call.input.reason }),
  ),
  putAway: api.cases.putAway.handler(call => act(call, { type: 'putAway', reason: call.input.reason })),
  repairBreach: api.cases.repairBreach.handler(call =>
    act(call, { type: 'repairBreach', breachId: call.input.breachId, reason: call.input.reason }),
  ),
  raiseObjection: api.cases.raiseObjection.handler(async call => {
    const { objectionId, breachId, reason } = call.input
    const about = breachId === undefined ? ({ kind: 'decision' } as const) : ({ kind: 'breach', breachId } as const)
    const by = await byParty(call)
    return act(call, { type: 'raiseObjection', objectionId, about, reason, ...by })
  }),
  decideObjection: api.cases.decideObjection.handler(call =>
    act(call, {
      type: 'decideObjection',
      objectionId: call.input.objectionId,
      upheld: call.input.upheld,
      reason: call.input.reason,
    }),
  ),
  undoMistakenDay: api.cases.undoMistakenDay.handler(async call => {
    const { context, input } = call
    const { caseId, reason, expectedVersion } = input
    return show(
      context,
      await undoMistakenDay(context.parts, caseId as CaseId, reason, callerOf(call), expectedVersion),
    )
  }),
  archive: api.cases.archive.handler(async call => {
    const { context, input } = call
    const { archiveNumber, retention, keeper, expectedVersion } = input
    const asked = { archiveNumber, retention, keeper }
    const caseId = input.caseId as CaseId
    return show(context, await archiveCase(context.parts, caseId, asked, callerOf(call), expectedVersion))
  }),
  openArchive: api.cases.openArchive.handler(call => act(call, { type: 'openArchive', reason: call.input.reason })),
  returnPapers: api.cases.returnPapers.handler(async call => {
    const { materials, method, to, mailNumber } = call.input
    const said = { ...(materials ? { materials } : {}), ...(mailNumber === undefined ? {} : { mailNumber }) }
    return act(call, { type: 'returnPapers', method, to, ...said, ...(await byParty(call)) })
  }),
  withdraw: api.cases.withdraw.handler(async call =>
    act(call, { type: 'withdraw', reason: call.input.reason, ...(await byParty(call)) }),
  ),
}

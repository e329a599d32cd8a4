import { randomUUID } from 'node:crypto'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { base64, madeUpNotice } from '../files/notices.ts'
import { PERMITTED, permittedList } from '../files/permitted-measures.ts'
import { on } from './application.ts'
import { type CallStage, FIRST_DAY, LATE_DAY, owedId, reason } from './call-stage.ts'
import { drawing } from './drawing.ts'

export interface RepeatableCall {
  readonly as: string
  readonly input: object
  readonly day: string
}

type Made = Promise<{ readonly as?: string; readonly input: object }>

const NOTICE = DEFAULT_RULES.noticeVersion

const call = async (view: Promise<CaseView>, rest: object | ((view: CaseView) => object) = {}, as?: string): Made => {
  const found = await view
  const input = { ...on(found), ...(typeof rest === 'function' ? rest(found) : rest) }
  return as === undefined ? { input } : { as, input }
}

export async function preparedCall(stage: CallStage, procedure: string): Promise<RepeatableCall> {
  stage.begin()
  const make = CALLS[procedure]
  if (!make) throw new Error(`no call for ${procedure}`)
  const { as = 'clerk-1', input } = await make(stage)
  return { as, input, day: stage.day }
}

/** By procedure: calls that change something, or that are audited with a purpose. */
export const CALLS: Readonly<Record<string, (stage: CallStage) => Made>> = {
  // First: it is about every entry of the person.
  'people.readNotice': async stage => {
    const { item } = await stage.opened()
    const read = { readingId: stage.present, itemCode: item.code, version: NOTICE, language: 'zh' }
    return { input: { ...read, commandId: randomUUID() } }
  },
  'cases.open': async stage => ({ input: { ...stage.arrival, caseId: randomUUID(), commandId: randomUUID() } }),
  'cases.showPrivacyNotice': stage => call(stage.opened(), { version: NOTICE, language: 'zh', how: 'screen' }),
  'cases.queryCredit': stage => call(stage.checked(['lease'], false)),
  'cases.checkMaterials': stage => call(stage.checked([]), { missing: ['lease'] }),
  'cases.askPerson': stage => call(stage.unknown(), { reason }),
  'cases.personDecides': async stage => {
    const view = await stage.unknown()
    return call(stage.as('clerk-1').cases.askPerson({ ...on(view), reason }), { allowed: true, reason }, 'lead-1')
  },
  'cases.preparePromise': stage => call(stage.checked(['lease'])),
  'cases.signPromise': async stage => {
    const view = await stage.promised()
    const { sha256 } = await stage.as('clerk-1').documents.render({ caseId: view.caseId, kind: 'promise' })
    const signature = { png: drawing(), documentSha256: sha256 }
    return { input: { ...on(view), number: view.promise?.number, signature } }
  },
  'cases.acceptFull': stage => call(stage.checked([])),
  'cases.acceptOwing': stage => call(stage.signed()),
  'cases.giveOneTimeNotice': stage => call(stage.checked(['lease'])),
  'cases.checkAuthority': stage => call(stage.representing(), { seen: 'licence' }),
  'cases.chooseSituation': stage => call(stage.opened(), { situation: 'new' }),
  // Numbered, so entered anew as another case.
  'cases.changeItem': stage =>
    call(stage.promised(), { itemCode: 'LIFE-0001', situation: 'new', newCaseId: randomUUID(), another: true }),
  'cases.changeApplicant': stage =>
    call(stage.opened(), {
      applicant: { kind: 'person', name: '王样本', number: '440604199001010886' },
      another: true,
    }),
  'cases.discard': stage => call(stage.opened()),
  'cases.handOutDocument': async stage => {
    const view = await stage.owing()
    const kind = 'notice'
    await stage.as('clerk-1').documents.render({ caseId: view.caseId, kind, commandId: randomUUID() })
    return call(stage.as('clerk-1').cases.get({ caseId: view.caseId }), { kind, how: 'printed' })
  },
  'cases.holdPapers': stage => call(stage.checked(['application-form'])),
  'cases.supply': stage =>
    call(stage.owing(), view => ({ owedId: owedId(view), method: 'counter', present: stage.present })),
  'cases.acceptSupply': stage => call(stage.supplied(), view => ({ owedId: owedId(view) })),
  'cases.rejectSupply': stage => call(stage.supplied(), view => ({ owedId: owedId(view), reason })),
  'cases.discharge': stage =>
    call(stage.owing(['lease', 'insurance']), view => ({
      owedId: view.owed.find(({ materialId }) => materialId === 'insurance')?.owedId,
      means: 'sharing',
      reference: 'R-1',
    })),
  'cases.checkPromise': stage =>
    call(stage.owing(['no-record']), view => ({
      owedId: owedId(view),
      method: 'sharing',
      found: reason,
      outcome: 'holds',
    })),
  'cases.findFalse': stage => call(stage.owing(['no-record']), view => ({ owedId: owedId(view), reason }), 'lead-1'),
  'cases.promiseCure': stage => call(stage.late()),
  'cases.withdrawPromise': stage => call(stage.owing(), { reason }),
  'cases.dispose': stage => call(stage.lapsed(), { reason }, 'lead-1'),
  'cases.askApproval': stage =>
    call(stage.owing(), view => ({
      requestId: randomUUID(),
      request: { kind: 'extension', owedId: owedId(view), days: 3, forceMajeure: false },
      reason,
    })),
  'cases.answerApproval': async stage => {
    const view = await stage.owing()
    const request = { kind: 'waiver', owedId: owedId(view) } as const
    const requestId = randomUUID()
    const asked = stage.as('clerk-1').cases.askApproval({ ...on(view), requestId, request, reason })
    return call(asked, { requestId, approved: true, reason }, 'lead-1')
  },
  'cases.stopClock': stage => call(stage.full(), { cause: 'hearing', days: 5, reason }),
  'cases.resumeClock': async stage => {
    const view = await stage.full()
    const stopped = stage.as('clerk-1').cases.stopClock({ ...on(view), cause: 'hearing', days: 5, reason })
    return call(stopped, { cause: 'hearing' })
  },
  'cases.takeUp': stage => call(stage.full(), { examiner: 'examiner-1' }, 'examiner-1'),
  'cases.decideResult': stage => call(stage.full(), { granted: true, reason }, 'examiner-1'),
  'cases.confirmResult': async stage => {
    const view = await stage.full()
    const examined = stage.as('examiner-1').cases.decideResult({ ...on(view), granted: false, reason })
    return call(examined, { agreed: true, reason }, 'approver-1')
  },
  'cases.returnToWindow': stage => call(stage.full(), { reason }, 'examiner-1'),
  'cases.answerDepartment': async stage => {
    const view = await stage.full()
    return call(stage.as('examiner-1').cases.returnToWindow({ ...on(view), reason }), { answer: reason })
  },
  'cases.readyResult': stage => call(stage.decided()),
  'cases.makeCertificate': stage => call(stage.toCertify(), stage.certificate, 'examiner-1'),
  'cases.correctCertificate': async stage => {
    const view = await stage.toCertify()
    const made = stage.as('examiner-1').cases.makeCertificate({ ...on(view), ...stage.certificate })
    return call(made, { ...stage.certificate, number: 'JY-4406-0002', reason }, 'examiner-1')
  },
  'cases.recordContact': stage => call(stage.opened(), { party: 'handler', phone: '13812343210', reach: 'sms' }),
  'cases.handOver': stage => call(stage.decided(), stage.handover),
  'cases.assign': stage => call(stage.opened(), { operator: 'lead-1', window: '5' }),
  'cases.close': async stage => {
    const view = await stage.decided()
    const given = stage.as('clerk-1').cases.handOver({ ...on(view), ...stage.handover })
    return call(given, { result: '0', reason: '' })
  },
  'cases.putAway': async stage => {
    const view = await stage.checked(['lease'])
    const noticed = await stage.as('clerk-1').cases.giveOneTimeNotice(on(view))
    return call(stage.later(noticed, '2026-07-01'), { reason })
  },
  'cases.note': stage => call(stage.opened(), { text: '明天来电' }),
  'cases.endOtherwise': stage => call(stage.opened(), { way: 'voided', reason }, 'lead-1'),
  'cases.findFalsehood': stage => call(stage.full(), stage.falsehood),
  'cases.deliverPriorNotice': stage => call(stage.found(), { deliveredOn: FIRST_DAY, method: 'counter' }),
  'cases.hearDefence': stage => call(stage.found(), { kind: 'waiver', said: reason, weighed: '' }),
  'cases.decideFalsehood': stage => call(stage.found(), { proven: false, reason }, 'lead-1'),
  'cases.repairBreach': stage => call(stage.lapsed(), view => ({ breachId: breachId(view), reason }), 'lead-1'),
  'cases.raiseObjection': stage => call(stage.full(), { objectionId: randomUUID(), reason }),
  'cases.decideObjection': async stage => {
    const view = await stage.full()
    const objectionId = randomUUID()
    const raised = stage.as('clerk-1').cases.raiseObjection({ ...on(view), objectionId, reason })
    return call(raised, { objectionId, upheld: false, reason }, 'lead-1')
  },
  'cases.undoMistakenDay': stage => call(stage.mistaken(), { reason }, 'lead-1'),
  'cases.archive': stage =>
    call(stage.withdrawn(), { archiveNumber: 'WS·2026·D10-0001', retention: 'years10', keeper: '档案室' }),
  'cases.openArchive': async stage => {
    const view = await stage.withdrawn()
    const archive = { archiveNumber: 'WS·2026·D10-0001', retention: 'years10' as const, keeper: '档案室' }
    return call(stage.as('clerk-1').cases.archive({ ...on(view), ...archive }), { reason }, 'lead-1')
  },
  'cases.returnPapers': async stage => {
    const view = await stage.owing()
    const withdrawn = stage.as('clerk-1').cases.withdraw({ ...on(view), reason })
    return call(withdrawn, { method: 'counter', to: 'handler' })
  },
  'cases.withdraw': stage => call(stage.opened(), { reason }),
  'system.confirmDay': async stage => {
    stage.moveClock(LATE_DAY)
    return { as: 'lead-1', input: { commandId: randomUUID(), day: stage.day } }
  },
  'system.undoMistakenDays': async stage => {
    await stage.mistaken()
    return { as: 'lead-1', input: { commandId: randomUUID(), reason } }
  },
  'people.unmask': async stage => {
    const { caseId } = await stage.opened()
    return { input: { caseId, commandId: randomUUID(), party: 'handler', purpose: '电话核对' } }
  },
  'subjects.erase': async stage => {
    const client = stage.as('clerk-1')
    const { caseId, version } = await client.cases.open({
      ...stage.arrival,
      handler: { kind: 'typed', name: '李演示', number: '44060419850615002X' },
      caseId: randomUUID(),
      commandId: randomUUID(),
    })
    await client.cases.withdraw({ ...on({ caseId, version }), reason })
    const asked = { by: 'number', kind: 'person', number: '44060419850615002X', purpose: '本人申请删除' }
    return { as: 'admin-1', input: { asked, reason, commandId: randomUUID() } }
  },
  'subjects.purge': async () => ({ as: 'admin-1', input: { dryRun: false, commandId: randomUUID() } }),
  'documents.render': async stage => {
    const { caseId } = await stage.owing()
    return { input: { caseId, kind: 'notice', commandId: randomUUID() } }
  },
  'worklists.export': async () => ({
    as: 'lead-1',
    input: { list: 'open', format: 'csv', clear: true, purpose: '催办核对', commandId: randomUUID() },
  }),
  'worklists.supervise': async stage => {
    const view = await stage.later(await stage.takenUp(), '2026-05-20')
    return { as: 'lead-1', input: { ...on(view), step: 'decideResult', content: '请抓紧办理' } }
  },
  'worklists.answerSupervision': async stage => {
    const view = await stage.later(await stage.takenUp(), '2026-05-20')
    const order = { ...on(view), step: 'decideResult', content: '请抓紧办理' }
    const { number, version } = await stage.as('lead-1').worklists.supervise(order)
    return { input: { ...on({ ...view, version }), number, result: '已办理' } }
  },
  'statistics.export': async () => ({
    as: 'lead-1',
    input: { from: '2026-04', to: '2026-04', format: 'csv', commandId: randomUUID() },
  }),
  'calendar.importNotice': async () => ({
    as: 'admin-1',
    input: { commandId: randomUUID(), file: base64(madeUpNotice(2027)), dryRun: false },
  }),
  'calendar.addClosure': async () => ({
    as: 'admin-1',
    input: { commandId: randomUUID(), from: '2026-06-03', to: '2026-06-04', reason },
  }),
  'measures.importPermitted': async () => ({
    as: 'admin-1',
    input: { file: await permittedList(), edition: '样本版', dryRun: false, commandId: randomUUID() },
  }),
  'measures.enter': async stage => ({ as: 'lead-1', input: await measureOn(stage) }),
  'measures.lift': async stage => {
    const input = await measureOn(stage)
    await stage.as('lead-1').measures.enter(input)
    return { as: 'lead-1', input: { measureId: input.commandId, reason, commandId: randomUUID() } }
  },
  'calendar.removeClosure': async stage => {
    const id = randomUUID()
    await stage.as('admin-1').calendar.addClosure({ commandId: id, from: '2026-07-06', to: '2026-07-07', reason })
    return { as: 'admin-1', input: { commandId: randomUUID(), id, reason } }
  },
  'catalogue.importFile': async stage => {
    const file = await stage.as('clerk-1').catalogue.exportFile({ format: 'json' })
    const text = (await file.text())
      .replaceAll('小餐饮店登记', '小餐饮店登记（新）')
      .replace('"version": "1"', '"version": "2"')
    const published = new File([text], 'items.json', { type: 'application/json' })
    return { as: 'admin-1', input: { file: published, from: '2026-09-01', dryRun: false, commandId: randomUUID() } }
  },
  'reminders.recordCall': async stage => {
    const clerk = stage.as('clerk-1')
    const view = await stage.owing()
    await clerk.reminders.remindCase(on(view))
    const { tasks } = await clerk.reminders.phoneTasks({ limit: 200 })
    const reminderId = tasks.find(({ caseId }) => caseId === view.caseId)?.reminderId
    return { input: { reminderId, commandId: randomUUID(), result: 'notReached', note: '无人接听' } }
  },
  'reminders.remindCase': stage => call(stage.owing()),
}

function breachId({ breaches }: CaseView): string {
  return breaches[0]?.breachId ?? ''
}

async function measureOn(stage: CallStage) {
  await stage.as('admin-1').measures.importPermitted({
    file: await permittedList(),
    edition: '样本版',
    dryRun: false,
    commandId: randomUUID(),
  })
  return {
    person: { kind: 'person', number: '44060419850615002X', name: '样本' } as const,
    permitted: PERMITTED.id,
    basis: PERMITTED.bases[0],
    closes: ['kiosk' as const],
    facts: '样本事实',
    from: stage.day,
    to: '2026-12-31',
    notice: { on: '2026-04-01', how: 'counter' as const },
    decider: '样本机关',
    appeal: '申请行政复议',
    commandId: randomUUID(),
  }
}

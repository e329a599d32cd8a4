import { randomUUID } from 'node:crypto'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { TestApplication } from './application.ts'
import { acceptOwing, type HallClient, on, prepareCase } from './application.ts'
import { startLifeHall } from './life-hall.ts'

const OWED: Readonly<Record<string, readonly string[]>> = {
  'CC-WJ-0101': ['power-of-attorney'],
  'CC-MZ-0401': ['bank-account', 'photo'],
  'CC-MZ-0405': ['hardship-proof'],
}

export interface BusyHall {
  readonly hall: TestApplication
  readonly late: CaseView
  /** The supplied material waits for a check. */
  readonly supplied: CaseView
  readonly asked: CaseView
  readonly noticed: CaseView
  /** Ouyang's case, ready to be collected. */
  readonly decided: CaseView
  /** The collector's card could not be read. */
  readonly collected: CaseView
}

export async function busyHall(): Promise<BusyHall> {
  const hall = await startLifeHall('2026-08-03', { config: { catalogue: null } })
  const clerk = hall.client('clerk-1')
  const lead = hall.client('lead-1')
  await hall.client('admin-1').calendar.addClosure({
    commandId: randomUUID(),
    from: '2026-08-20',
    to: '2026-08-20',
    reason: '电力检修',
  })
  const late = await accept(clerk, 'wang', 'CC-MZ-0401')
  const supplied = await accept(clerk, 'li', 'CC-WJ-0101')
  await hall.day('2026-08-12')
  const objected = await fresh(clerk, late)
  await clerk.cases.raiseObjection({ ...on(objected), objectionId: randomUUID(), reason: '已经寄出' })
  await clerk.cases.askApproval({
    ...on(await accept(clerk, 'ouyang', 'CC-MZ-0405')),
    requestId: randomUUID(),
    request: { kind: 'finish', days: 2 },
    reason: '需要现场核查',
  })
  const asked = await prepareCase(clerk, 'chen', 'CC-WJ-0101', ['power-of-attorney'])
  await clerk.cases.askPerson({ ...on(asked), reason: '长期在本窗口办理' })
  const noticed = await prepareCase(clerk, 'huang', 'CC-WJ-0101', ['power-of-attorney'])
  await clerk.cases.giveOneTimeNotice(on(noticed))
  const brought = await fresh(clerk, supplied)
  const [owed] = brought.owed
  if (owed) await clerk.cases.supply({ ...on(brought), owedId: owed.owedId, method: 'counter', by: 'handler' })
  await hall.day('2026-08-14')
  const { rows } = await lead.worklists.rows({ list: 'officeDue' })
  const [step] = rows.filter(row => row.step)
  if (step?.step) {
    const { version } = await lead.cases.get({ caseId: step.caseId })
    await lead.worklists.supervise({
      caseId: step.caseId,
      commandId: randomUUID(),
      expectedVersion: version,
      step: step.step.kind,
      ...(step.step.materialId ? { materialId: step.step.materialId } : {}),
      content: '请当日核验',
    })
  }
  await clerk.reminders.remindCase({ caseId: late.caseId, commandId: randomUUID() })
  const decided = await grant(hall, 'ouyang', 'CC-WJ-0101')
  const collected = await clerk.cases.handOver({
    ...on(await grant(hall, 'huang', 'CC-WJ-0101')),
    handover: {
      method: 'counter',
      collector: { kind: 'typed', name: '李演示', number: '44060419850615002X' },
      reason: '证件消磁',
      authority: { kind: 'powerOfAttorney', number: 'RP-2026-7', seen: 'original' },
    },
  })
  await clerk.reader.liftCard()
  return {
    decided,
    collected,
    hall,
    late: await fresh(clerk, late),
    supplied: await fresh(clerk, supplied),
    asked: await fresh(clerk, asked),
    noticed: await fresh(clerk, noticed),
  }
}

async function accept(clerk: HallClient, card: string, item: string): Promise<CaseView> {
  return acceptOwing(clerk, card, item, [...(OWED[item] ?? [])])
}

async function grant(hall: TestApplication, card: string, item: string): Promise<CaseView> {
  const clerk = hall.client('clerk-1')
  const accepted = await clerk.cases.acceptFull(on(await prepareCase(clerk, card, item, [])))
  const decided = await hall
    .client('examiner-1')
    .cases.decideResult({ ...on(accepted), granted: true, reason: '符合条件' })
  return decided.ready ? decided : clerk.cases.readyResult(on(decided))
}

function fresh(clerk: HallClient, { caseId }: CaseView): Promise<CaseView> {
  return clerk.cases.get({ caseId })
}

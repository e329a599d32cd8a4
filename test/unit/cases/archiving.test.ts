import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { documentFor, isOnRequest } from '../../../electron/cases/documents/case-documents.ts'
import { DOCUMENT_KINDS } from '../../../electron/cases/documents/document-kinds.ts'
import { toHandOut } from '../../../electron/cases/documents/hand-out.ts'
import { platformStatus } from '../../../electron/cases/model/platform-status.ts'
import { steps } from '../../../electron/cases/model/steps.ts'
import { ARCHIVE } from '../../support/cases/archiving.ts'
import { CaseDriver } from '../../support/cases/case-builder.ts'
import { leadOn, nights, on } from '../../support/cases/rule-days.ts'

const ENDED = '2026-05-06'
const BACK = { type: 'returnPapers', method: 'counter', to: 'applicant' } as const
const OPENED: CaseCommand = { type: 'openArchive', reason: '发现材料虚假' }

const waits = ({ now }: CaseDriver) => steps(now, on('2026-04-30').today).map(step => `${step.kind} ${step.on}`)

function stillOpen(driver: CaseDriver, day: string): readonly string[] {
  const decision = driver.decisionOn(ARCHIVE, on(day))
  return decision.ok || decision.refusal.code !== 'K394' ? [] : (decision.refusal.about ?? []).map(({ zh }) => zh)
}

const withdrawn = () => CaseDriver.accepted(['days']).run({ type: 'withdraw', reason: '改日再办' }, on(ENDED))

/** Nothing is left to do. */
const over = () => withdrawn().run(BACK, on(ENDED))

const archived = () => over().run(ARCHIVE, on(ENDED))

describe('归档（《档案法》第十四条；大厅规则：办结后次年六月底前）', () => {
  it('别的都办完才待归档，期限是办结次年六月底；归档后状态为 6，不再有待办', () => {
    const driver = withdrawn()
    expect(waits(driver)).toEqual([`returnPapers ${ENDED}`])
    driver.run(BACK, on(ENDED))
    expect([waits(driver), platformStatus(driver.now)]).toEqual([['archive 2027-06-30'], '1'])
    driver.run(ARCHIVE, on(ENDED))
    expect([waits(driver), platformStatus(driver.now)]).toEqual([[], '6'])
    expect(driver.now.archive).toMatchObject({ on: ENDED, by: 'clerk-1', archiveNumber: 'WS·2026·D10-0001' })
  })

  it('还有待办的不能归档（K394），写明是什么；档号、接收必填（K313）', () => {
    const driver = withdrawn()
    expect(stillOpen(driver, ENDED)).toEqual(['退还材料'])
    driver.run(BACK, on(ENDED))
    for (const part of ['archiveNumber', 'keeper'])
      expect(driver.attempt({ ...ARCHIVE, [part]: ' ' }, on(ENDED))).toBe('K313')
  })

  it('未履约记录计入期间，当事人仍可异议、修复：到期之前不归档', () => {
    const driver = nights(CaseDriver.accepted(['days']), '2026-05-12', '2026-05-18').run(
      { type: 'dispose', reason: '逾期未补' },
      leadOn('2026-05-19'),
    )
    const [breach] = driver.now.breaches
    expect(breach?.until).toBe('2027-05-18')
    expect(driver.now.papers.length).toBeGreaterThan(0)
    driver.run(BACK, on('2026-05-19'))
    expect(waits(driver)).toEqual(['archive 2027-06-30'])
    const told = toHandOut(driver.now).map(({ kind, about }) => ({ kind, about }))
    expect(stillOpen(driver, '2027-05-18')).toEqual([
      '受理通知书',
      '未履约记录计入至 2027-05-18，当事人仍可提出异议、申请修复',
    ])
    for (const document of told)
      driver.run({ type: 'handOutDocument', ...document, how: 'notNeeded' }, on('2026-05-19'))
    expect(stillOpen(driver, '2027-05-18')).toHaveLength(1)
    expect(driver.attempt(ARCHIVE, on('2027-05-19'))).toBe('ok')
  })

  it('归档后什么都不再改（K393），只能制作归档目录', () => {
    const driver = archived()
    const { documents, version } = driver.now
    const refused: readonly CaseCommand[] = [
      { type: 'note', text: '补记' },
      ARCHIVE,
      { type: 'raiseObjection', objectionId: 'o-1', about: { kind: 'decision' }, reason: '不服' },
      { type: 'recordReminder', to: 'applicant', channel: 'phone', result: 'reached', owedIds: [] } as never,
    ]
    for (const command of refused)
      expect([command.type, driver.attempt(command, on(ENDED))]).toEqual([command.type, 'K393'])
    expect(driver.now.version).toBe(version)
    expect(documents.at(-1)).toMatchObject({ kind: 'archiveList', about: version })
    expect(documentFor(driver.now, 'archiveList', undefined, on(ENDED).today)).toBeDefined()
    expect(DOCUMENT_KINDS.filter(kind => isOnRequest(driver.now, kind))).toEqual([])
  })

  it('启封只由主管办理，写明理由；此后照常办理，重新归档，先前的目录保留', () => {
    const driver = archived()
    expect(driver.attempt(OPENED, on(ENDED))).toBe('K312')
    expect(driver.attempt({ ...OPENED, reason: ' ' } as CaseCommand, leadOn(ENDED))).toBe('K313')
    driver.run(OPENED, leadOn(ENDED))
    expect(driver.now.archive?.opened).toEqual({ on: ENDED, by: 'lead-1', reason: '发现材料虚假' })
    expect([waits(driver), platformStatus(driver.now)]).toEqual([['archive 2027-06-30'], '1'])
    driver.run({ type: 'note', text: '补记' }, on(ENDED))
    driver.run({ ...ARCHIVE, archiveNumber: 'WS·2026·D10-0002' }, on(ENDED))
    expect(driver.now.archive).toMatchObject({ archiveNumber: 'WS·2026·D10-0002' })
    expect(driver.now.archive).not.toHaveProperty('opened')
    expect(driver.now.documents.filter(({ kind }) => kind === 'archiveList')).toHaveLength(2)
  })
})

it('作废的办件状态为 2，不是 1', () => {
  const driver = CaseDriver.accepted(['days']).run(
    { type: 'endOtherwise', way: 'voided', reason: '重复登记' },
    leadOn(ENDED),
  )
  expect(platformStatus(driver.now)).toBe('2')
})

it('在办的、没有申请的不归档', () => {
  expect(CaseDriver.accepted(['days']).attempt(ARCHIVE, on(ENDED))).toBe('K303')
  const draft = CaseDriver.prepared([]).run({ type: 'discard' })
  expect([waits(draft), draft.attempt(ARCHIVE)]).toEqual([[], 'K303'])
})

import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import { ALLOWED } from '../../../electron/cases/allowed.ts'
import { foldCase } from '../../../electron/cases/evolve.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { outstanding } from '../../../electron/cases/model/state.ts'
import { CASE, CaseDriver, facts, found, item, noRecord, read, SUPERVISOR } from '../../support/cases/case-builder.ts'

const DAYS = owedId(CASE, 'days')
const HANDOVER = owedId(CASE, 'handover')
const UNAVAILABLE = { status: 'UNAVAILABLE', code: 'C201', reason: { zh: '无法连接', en: 'unreachable' } } as const

describe('acceptance with materials owed', () => {
  it('needs a promise for exactly the missing materials', () => {
    const driver = CaseDriver.prepared(['days', 'handover'])
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('K311')
    driver.promise().run({ type: 'acceptOwing' })
    expect(driver.now).toMatchObject({
      status: 'accepted',
      caseNumber: 'T-0001-20260430-0001',
      acceptance: { mode: 'owing', on: '2026-04-30', promisedFinish: { date: '2026-05-18', provisional: false } },
      owed: [
        { materialId: 'days', mode: 'defer', status: 'owed', due: { kind: 'date', date: '2026-05-11' } },
        { materialId: 'handover', mode: 'tolerate', status: 'owed', due: { kind: 'beforeHandover' } },
      ],
    })
  })

  it('is refused when the materials changed after the promise', () => {
    const driver = CaseDriver.prepared(['days']).promise().run(read.materials('days', 'handover'))
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('K311')
    expect(driver.promise().now.promise?.number).toBe('T-0001-20260430-0001-C2')
  })

  it('needs a signature on the last promise made out', () => {
    const driver = CaseDriver.prepared(['days']).run({ type: 'preparePromise' })
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('K311')
    expect(driver.attempt({ type: 'signPromise', number: 'another' })).toBe('K311')
    driver.run({ type: 'preparePromise' })
    expect(driver.attempt({ type: 'signPromise', number: 'T-0001-20260430-0001-C1' })).toBe('K311')
    expect(driver.attempt({ type: 'signPromise', number: 'T-0001-20260430-0001-C2' })).toBe('ok')
  })

  it('is refused when the promised date is no longer today’s', () => {
    const driver = CaseDriver.prepared(['days']).promise()
    const nextDay = facts({ today: localDate('2026-05-06') })
    expect(driver.attempt({ type: 'acceptOwing' }, nextDay)).toBe('K311')
  })

  it('is refused with every failed gate, and with a missing core material in any case', () => {
    expect(CaseDriver.prepared(['core-1']).attempt({ type: 'preparePromise' })).toBe('K304')
    expect(CaseDriver.prepared(['fixed']).attempt({ type: 'acceptOwing' })).toBe('K304')
    expect(CaseDriver.prepared(['days'], found({ grade: 'C' })).attempt({ type: 'acceptOwing' })).toBe('K304')
  })

  it('checks what is owed now, not when the promise was signed', () => {
    const driver = CaseDriver.prepared(['days']).promise()
    const owing = facts({
      standing: { applicant: noRecord({ owed: 3, overdue: 0 }), handler: noRecord() },
    })
    expect(driver.attempt({ type: 'acceptOwing' }, owing)).toBe('K304')
  })
})

describe('acceptance with all materials', () => {
  it('needs neither grade nor promise', () => {
    const driver = new CaseDriver().run(read.open()).run(read.identify('handler')).run(read.identify('applicant'))
    driver.run(read.materials()).run({ type: 'acceptFull' })
    expect(driver.now).toMatchObject({ status: 'accepted', acceptance: { mode: 'full' }, owed: [] })
  })

  it('is possible with the lowest grade', () => {
    const driver = CaseDriver.prepared([], found({ grade: 'D' }))
    expect(driver.attempt({ type: 'acceptFull' })).toBe('ok')
  })

  it('is refused while a material is missing', () => {
    expect(CaseDriver.prepared(['days']).attempt({ type: 'acceptFull' })).toBe('K305')
  })
})

describe('a supervisor’s decision on unknown gates', () => {
  const unknown = () => CaseDriver.prepared(['days'], UNAVAILABLE)

  it('allows what a clerk asked for with a reason, and the case goes on', () => {
    const driver = unknown()
    expect(driver.attempt({ type: 'preparePromise' })).toBe('K304')
    expect(driver.attempt({ type: 'askPerson', reason: ' ' })).toBe('K313')
    driver.run({ type: 'askPerson', reason: '信用服务中断' })
    expect(driver.now.status).toBe('awaitingPerson')
    expect(driver.attempt({ type: 'personDecides', allowed: true, reason: '可以' })).toBe('K312')
    expect(driver.attempt({ type: 'personDecides', allowed: true, reason: '' }, facts(SUPERVISOR))).toBe('K313')
    driver.run({ type: 'personDecides', allowed: true, reason: '电话核实为B级' }, facts(SUPERVISOR))
    driver.promise().run({ type: 'acceptOwing' })
    expect(driver.now.status).toBe('accepted')
  })

  it('cannot come from the supervisor who asked', () => {
    const driver = unknown().run({ type: 'askPerson', reason: '信用服务中断' }, facts(SUPERVISOR))
    expect(driver.attempt({ type: 'personDecides', allowed: true, reason: '可以' }, facts(SUPERVISOR))).toBe('K312')
  })

  it('that refuses leaves the ordinary procedure', () => {
    const driver = unknown().run({ type: 'askPerson', reason: '信用服务中断' })
    driver.run({ type: 'personDecides', allowed: false, reason: '请按普通程序' }, facts(SUPERVISOR))
    expect(assess(driver.now, facts()).outcome).toBe('ordinary')
    expect(driver.attempt({ type: 'preparePromise' })).toBe('K304')
  })

  it('is possible for a low grade too: no grade alone refuses a person', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' }))
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'ordinary', undecided: ['grade'] })
    driver.run({ type: 'askPerson', reason: '多年守信' })
    expect(assess(driver.now, facts()).answers).toEqual(['oneTimeNotice', 'ordinary'])
    driver.run({ type: 'personDecides', allowed: true, reason: '核实无误' }, facts(SUPERVISOR))
    driver.promise().run({ type: 'acceptOwing' })
    expect(driver.now.status).toBe('accepted')
    expect(driver.now.personDecision).toMatchObject({ gates: [{ id: 'grade', result: 'fail' }] })
  })

  it('covers only what was asked about: worse or new gates need another question', () => {
    const standing = (overdue: number) =>
      facts({ standing: { applicant: noRecord({ owed: 0, overdue }), handler: noRecord({ owed: 0, overdue: 0 }) } })
    const driver = CaseDriver.prepared(['days']).run({ type: 'askPerson', reason: '一份逾期' }, standing(1))
    driver.run({ type: 'personDecides', allowed: true, reason: '已说明' }, { ...standing(9), ...SUPERVISOR })
    expect(assess(driver.now, standing(1)).outcome).toBe('trust')
    expect(assess(driver.now, standing(9))).toMatchObject({ outcome: 'ordinary', undecided: ['noBreach'] })
  })

  it('holds when the words of a gate change, and the day, as long as what was weighed is the same', () => {
    const late = { standing: { applicant: noRecord({ overdue: 1 }), handler: noRecord() } }
    const driver = CaseDriver.prepared(['days']).run({ type: 'askPerson', reason: '一份逾期' }, facts(late))
    const gates = (driver.now.question?.gates ?? []).map(gate => ({
      ...gate,
      reason: bilingual('先前版本的措辞', 'words of an earlier release'),
    }))
    driver.record({ type: 'PersonDecided', allowed: true, gates, reason: '已说明' })
    const next = facts({ ...late, today: localDate('2026-05-06') })
    expect(assess(driver.now, next)).toMatchObject({ outcome: 'trust', row: { id: 'trustByPerson' } })
  })

  it('for a low grade does not hold once the answer has run out', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'askPerson', reason: '等级低' })
    driver.run({ type: 'personDecides', allowed: true, reason: '核实' }, facts(SUPERVISOR))
    const later = facts({ today: localDate('2026-05-07') })
    expect(assess(driver.now, later)).toMatchObject({ outcome: 'person', undecided: ['grade', 'noListEntry'] })
  })

  it('adds to an earlier permission', () => {
    const worse = facts({
      standing: { applicant: noRecord({ owed: 0, overdue: 1 }), handler: noRecord({ owed: 0, overdue: 0 }) },
    })
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'askPerson', reason: '等级低' })
    driver.run({ type: 'personDecides', allowed: true, reason: '核实' }, facts(SUPERVISOR))
    expect(assess(driver.now, worse).undecided).toEqual(['noBreach'])
    driver.run({ type: 'askPerson', reason: '又有逾期' }, worse)
    driver.run({ type: 'personDecides', allowed: true, reason: '已说明' }, { ...worse, ...SUPERVISOR })
    expect(assess(driver.now, worse).outcome).toBe('trust')
  })

  it('survives the same list of materials', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'askPerson', reason: '等级低' })
    driver.run({ type: 'personDecides', allowed: false, reason: '请按普通程序' }, facts(SUPERVISOR))
    const { version } = driver.now
    driver.run(read.materials('days'))
    expect(driver.now.version).toBe(version)
    expect(assess(driver.now, facts()).answers).not.toContain('askPerson')
  })

  it('is possible for a breach, the cap and an expired card, never for core materials or what cannot be deferred', () => {
    const overdue = facts({
      standing: { applicant: noRecord({ owed: 4, overdue: 1 }), handler: noRecord({ owed: 4, overdue: 1 }) },
    })
    const driver = CaseDriver.prepared(['days'])
    expect(assess(driver.now, overdue).answers).toContain('askPerson')
    expect(assess(CaseDriver.prepared(['days', 'core-1']).now, overdue).answers).not.toContain('askPerson')
    expect(assess(CaseDriver.prepared(['fixed']).now, overdue).answers).not.toContain('askPerson')
  })

  it('is refused for missing core materials (K304) and when no gate needs it (K319)', () => {
    expect(CaseDriver.prepared(['core-1'], UNAVAILABLE).attempt({ type: 'askPerson', reason: '请求' })).toBe('K304')
    expect(CaseDriver.prepared(['days']).attempt({ type: 'askPerson', reason: '请求' })).toBe('K319')
  })

  it('ends with a new credit answer', () => {
    const driver = unknown().run({ type: 'askPerson', reason: '中断' })
    driver.run({ type: 'personDecides', allowed: true, reason: '核实' }, facts(SUPERVISOR))
    driver.run(read.credit(UNAVAILABLE))
    expect(assess(driver.now, facts()).outcome).toBe('person')
  })

  it('covers only gates that were unknown then', () => {
    const driver = unknown().run({ type: 'askPerson', reason: '中断' })
    driver.run({ type: 'personDecides', allowed: true, reason: '核实' }, facts(SUPERVISOR))
    expect(assess(driver.now, facts({ standing: {} })).undecided).toEqual(['noBreach', 'belowCap'])
  })
})

describe('the one-time notice', () => {
  it('does not change when a material is brought later', () => {
    const driver = CaseDriver.prepared(['core-1', 'days']).run({ type: 'giveOneTimeNotice' })
    driver.run(read.materials('days'))
    expect(driver.now.notice).toMatchObject({ on: '2026-04-30', by: 'clerk-1', missing: ['core-1', 'days'] })
    expect(driver.now.question).toBeUndefined()
  })

  it('keeps why the case was not accepted on trust', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'giveOneTimeNotice' })
    expect(driver.now.notice?.gates.find(gate => gate.id === 'grade')).toMatchObject({ result: 'fail' })
  })

  it('lists everything that is missing, accepts nothing, and the case can go on later', () => {
    const driver = CaseDriver.prepared(['core-1', 'days']).run({ type: 'giveOneTimeNotice' })
    expect(driver.now).toMatchObject({ status: 'noticed', caseNumber: 'T-0001-20260430-0001', acceptance: undefined })
    expect(driver.attempt({ type: 'acceptFull' })).toBe('K303')
    driver.run(read.materials()).run({ type: 'acceptFull' }, facts({ nextCaseNumber: 'T-0001-20260506-0009' }))
    expect(driver.now).toMatchObject({ status: 'accepted', caseNumber: 'T-0001-20260430-0001' })
  })

  it('is refused when nothing is missing', () => {
    expect(CaseDriver.prepared([]).attempt({ type: 'giveOneTimeNotice' })).toBe('K319')
  })
})

describe('an owed material', () => {
  it('is supplied and checked; the result is unlocked once nothing is owed', () => {
    const driver = CaseDriver.accepted()
    const handOver = { type: 'handOver', method: 'post', takenBy: 'handler' } as const
    expect(driver.attempt(handOver)).toBe('K306')
    driver.run({ type: 'supply', owedId: DAYS, method: 'counter' }).run({ type: 'acceptSupply', owedId: DAYS })
    expect(driver.attempt(handOver)).toBe('K306')
    driver.run({ type: 'supply', owedId: HANDOVER, method: 'counter' })
    expect(driver.attempt(handOver)).toBe('K306')
    driver.run({ type: 'acceptSupply', owedId: HANDOVER }).granted().run(handOver)
    driver.run({ type: 'close', result: '0', reason: '' })
    expect(driver.now.status).toBe('closed')
  })

  it('that is rejected is owed again with the same date and the reason', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'supply', owedId: DAYS, method: 'counter' })
    expect(driver.attempt({ type: 'rejectSupply', owedId: DAYS, reason: '' })).toBe('K313')
    driver.run({ type: 'rejectSupply', owedId: DAYS, reason: '复印件不清晰' })
    expect(driver.now.owed[0]).toMatchObject({ status: 'owed', rejection: '复印件不清晰', due: { date: '2026-05-11' } })
  })

  it.each([
    ['checked before it came', { type: 'acceptSupply', owedId: DAYS }, 'K310'],
    [
      'supplied when it was never asked for',
      { type: 'supply', owedId: owedId(CASE, 'core-1'), method: 'counter' },
      'K309',
    ],
  ] as const)('cannot be %s', (_what, command, code) => {
    expect(CaseDriver.accepted(['days']).attempt(command)).toBe(code)
  })

  it('cannot be supplied twice', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'supply', owedId: DAYS, method: 'counter' })
    expect(driver.attempt({ type: 'supply', owedId: DAYS, method: 'counter' })).toBe('K310')
  })

  it('with a provisional date may move later, never earlier', () => {
    const yearEnd = facts({ today: localDate('2026-12-28') })
    const driver = CaseDriver.prepared(['days'], found({ validUntil: localDate('2026-12-31') }))
    driver.promise(yearEnd).run({ type: 'acceptOwing' }, yearEnd)
    const due = (date: string) => ({ kind: 'date', days: 5, date: localDate(date), provisional: false }) as const
    const settle = (date: string) =>
      driver.attempt({ type: 'settleDeadline', owedId: DAYS, before: localDate('2027-01-05'), due: due(date) })
    expect(settle('2027-01-04')).toBe('K310')
    expect(settle('2027-01-06')).toBe('ok')
    expect(settle('2027-01-07')).toBe('K310')
    expect(driver.now.owed[0]?.due).toEqual(due('2027-01-06'))
  })
})

describe('the end of a case', () => {
  it('comes before handover only for items without a certificate', () => {
    const plain = CaseDriver.prepared([], found(), item({ yieldsCertificate: false })).run({ type: 'acceptFull' })
    expect(plain.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' })).toBe('K303')
    expect(plain.granted().attempt({ type: 'close', result: '0', reason: '' })).toBe('K303')
    expect(plain.attempt({ type: 'close', result: '6', reason: '' })).toBe('ok')
    const certificate = CaseDriver.prepared([]).run({ type: 'acceptFull' }).granted()
    expect(certificate.attempt({ type: 'close', result: '6', reason: '' })).toBe('K303')
  })

  it('as not supplied needs a passed date and grace, a supervisor and a reason', () => {
    const driver = CaseDriver.accepted(['days'])
    const on = (today: string) => facts({ today: localDate(today), ...SUPERVISOR })
    const dispose = (reason: string, given: Facts) => driver.attempt({ type: 'dispose', reason }, given)
    driver.run({ type: 'passDay' }, on('2026-05-11'))
    expect(dispose('逾期未补', on('2026-05-11'))).toBe('K320')
    driver.run({ type: 'passDay' }, on('2026-05-12'))
    expect(dispose('逾期未补', on('2026-05-14'))).toBe('K320')
    driver.run({ type: 'passDay' }, on('2026-05-15'))
    expect(dispose('', on('2026-05-15'))).toBe('K313')
    expect(dispose('逾期未补', facts({ today: localDate('2026-05-15') }))).toBe('K312')
    expect(dispose('逾期未补', on('2026-05-15'))).toBe('ok')
    expect(driver.now.closing).toMatchObject({ result: '5', outcome: 'returned' })
    expect(outstanding(driver.now)).toEqual([])
  })

  it('by withdrawal needs a reason and leaves nothing owed', () => {
    const driver = CaseDriver.accepted()
    expect(driver.attempt({ type: 'withdraw', reason: '' })).toBe('K313')
    driver.run({ type: 'withdraw', reason: '申请人自愿撤回' })
    expect(driver.now.owed.map(owed => owed.status)).toEqual(['void', 'void'])
  })
})

it('the table of commands by status is complete', () => {
  const table = Object.fromEntries(
    Object.entries(ALLOWED).map(([status, commands]) => [status, [...commands].sort().join(' ')]),
  )
  expect(table).toMatchInlineSnapshot(`
    {
      "accepted": "acceptSupply answerApproval answerDepartment answerSupervision askApproval assign checkPromise close confirmResult correctCertificate decideFalsehood decideObjection decideResult deliverPriorNotice discharge dispose endOtherwise findFalse findFalsehood giveOneTimeNotice handOutDocument handOver hearDefence issueDocument makeCertificate note passDay promiseCure putAway raiseObjection readyResult recordContact recordReminder rejectSupply repairBreach resumeClock returnToWindow settleDeadline settleFinish settlePeriod stopClock supervise supply takeUp undoMistakenDay withdraw withdrawPromise",
      "awaitingPerson": "answerSupervision assign changeApplicant changeItem checkAuthority checkMaterials chooseSituation countAsAccepted decideFalsehood decideObjection deliverPriorNotice discard endOtherwise findFalsehood giveOneTimeNotice handOutDocument hearDefence identify issueDocument note personDecides raiseObjection recordCredit recordReminder repairBreach showPrivacyNotice supervise undoMistakenDay withdraw",
      "closed": "acceptSupply answerSupervision archive checkPromise decideFalsehood decideObjection deliverPriorNotice discharge dispose findFalse findFalsehood handOutDocument hearDefence issueDocument note openArchive raiseObjection recordReminder rejectSupply repairBreach returnPapers settleDeadline supervise supply undoMistakenDay",
      "discarded": "answerSupervision decideObjection handOutDocument issueDocument note raiseObjection recordReminder repairBreach supervise undoMistakenDay",
      "draft": "acceptFull acceptOwing answerSupervision askPerson assign changeApplicant changeItem checkAuthority checkMaterials chooseSituation countAsAccepted decide decideFalsehood decideObjection deliverPriorNotice discard endOtherwise expireDraft findFalsehood giveOneTimeNotice handOutDocument hearDefence holdPapers identify issueDocument note preparePromise raiseObjection recordContact recordCredit recordReminder repairBreach showPrivacyNotice signPromise supervise undoMistakenDay withdraw",
      "handedOver": "acceptSupply answerSupervision assign checkPromise close decideFalsehood decideObjection deliverPriorNotice discharge dispose findFalse findFalsehood handOutDocument hearDefence issueDocument note raiseObjection recordReminder rejectSupply repairBreach settleDeadline supervise supply undoMistakenDay",
      "held": "answerSupervision assign checkMaterials chooseSituation decideFalsehood decideObjection deliverPriorNotice endOtherwise findFalsehood giveOneTimeNotice handOutDocument hearDefence identify issueDocument note putAway raiseObjection recordContact recordCredit recordReminder repairBreach returnPapers settlePeriod showPrivacyNotice supervise undoMistakenDay withdraw",
      "noticed": "answerSupervision assign checkMaterials chooseSituation decideFalsehood decideObjection deliverPriorNotice endOtherwise findFalsehood handOutDocument hearDefence identify issueDocument note putAway raiseObjection recordContact recordCredit recordReminder repairBreach returnPapers settlePeriod showPrivacyNotice supervise undoMistakenDay withdraw",
      "withdrawn": "answerSupervision archive decideObjection handOutDocument issueDocument note openArchive raiseObjection recordReminder repairBreach returnPapers supervise undoMistakenDay",
    }
  `)
})

it('folding the events again gives the same state', () => {
  const driver = CaseDriver.accepted().run({ type: 'supply', owedId: DAYS, method: 'counter' })
  expect(foldCase(CASE, driver.events)).toEqual(driver.now)
  expect(driver.now.version).toBe(driver.events.length)
})

it('K301 without a case, K315 for opening it twice, K307 without parties, K309 for an unknown material, K308 before the check', () => {
  expect(new CaseDriver().attempt({ type: 'decide' })).toBe('K301')
  expect(CaseDriver.prepared([]).attempt(read.open())).toBe('K315')
  expect(new CaseDriver().run(read.open()).attempt(read.credit())).toBe('K307')
  expect(new CaseDriver().run(read.open()).attempt(read.materials('nonsense'))).toBe('K309')
  expect(new CaseDriver().run(read.open()).attempt({ type: 'decide' })).toBe('K308')
})

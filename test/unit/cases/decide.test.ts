import { describe, expect, it } from 'vitest'
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
  it('needs a promise for exactly what is missing', () => {
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

  it('needs the very paper that was made out last to be signed', () => {
    const driver = CaseDriver.prepared(['days']).run({ type: 'preparePromise' })
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('K311')
    expect(driver.attempt({ type: 'signPromise', number: 'another' })).toBe('K311')
    driver.run({ type: 'preparePromise' })
    expect(driver.attempt({ type: 'signPromise', number: 'T-0001-20260430-0001-C1' })).toBe('K311')
    expect(driver.attempt({ type: 'signPromise', number: 'T-0001-20260430-0001-C2' })).toBe('ok')
  })

  it('is refused when the date that was promised is not today’s any more', () => {
    const driver = CaseDriver.prepared(['days']).promise()
    const nextDay = facts({ today: localDate('2026-05-06') })
    expect(driver.attempt({ type: 'acceptOwing' }, nextDay)).toBe('K311')
  })

  it('is refused with every failing gate, and never with a core material missing', () => {
    expect(CaseDriver.prepared(['core-1']).attempt({ type: 'preparePromise' })).toBe('K304')
    expect(CaseDriver.prepared(['fixed']).attempt({ type: 'acceptOwing' })).toBe('K304')
    expect(CaseDriver.prepared(['days'], found({ grade: 'C' })).attempt({ type: 'acceptOwing' })).toBe('K304')
  })

  it('looks at what is owed at that moment, not when the promise was signed', () => {
    const driver = CaseDriver.prepared(['days']).promise()
    const owing = facts({
      standing: { applicant: noRecord({ owed: 0, overdue: 0 }), handler: noRecord({ owed: 3, overdue: 0 }) },
    })
    expect(driver.attempt({ type: 'acceptOwing' }, owing)).toBe('K304')
  })
})

describe('acceptance with everything there', () => {
  it('asks for no grade and no promise', () => {
    const driver = new CaseDriver().run(read.open()).run(read.identify('handler')).run(read.identify('applicant'))
    driver.run(read.materials()).run({ type: 'acceptFull' })
    expect(driver.now).toMatchObject({ status: 'accepted', acceptance: { mode: 'full' }, owed: [] })
  })

  it('is open to somebody with the lowest grade: a grade never shuts a door', () => {
    const driver = CaseDriver.prepared([], found({ grade: 'D' }))
    expect(driver.attempt({ type: 'acceptFull' })).toBe('ok')
  })

  it('is refused while something is missing', () => {
    expect(CaseDriver.prepared(['days']).attempt({ type: 'acceptFull' })).toBe('K305')
  })
})

describe('when something is unknown, a person decides', () => {
  const unknown = () => CaseDriver.prepared(['days'], UNAVAILABLE)

  it('a clerk asks with a reason, a supervisor allows with a reason, and the case goes on', () => {
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

  it('a supervisor who asks cannot answer: it takes a second person', () => {
    const driver = unknown().run({ type: 'askPerson', reason: '信用服务中断' }, facts(SUPERVISOR))
    expect(driver.attempt({ type: 'personDecides', allowed: true, reason: '可以' }, facts(SUPERVISOR))).toBe('K312')
  })

  it('a supervisor who says no leaves the ordinary procedure', () => {
    const driver = unknown().run({ type: 'askPerson', reason: '信用服务中断' })
    driver.run({ type: 'personDecides', allowed: false, reason: '请按普通程序' }, facts(SUPERVISOR))
    expect(assess(driver.now, facts()).outcome).toBe('ordinary')
    expect(driver.attempt({ type: 'preparePromise' })).toBe('K304')
  })

  it('a low grade is for a person to weigh too: it refuses nobody by itself', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' }))
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'ordinary', undecided: ['grade'] })
    driver.run({ type: 'askPerson', reason: '多年守信' })
    expect(assess(driver.now, facts()).answers).toEqual(['oneTimeNotice', 'ordinary'])
    driver.run({ type: 'personDecides', allowed: true, reason: '核实无误' }, facts(SUPERVISOR))
    driver.promise().run({ type: 'acceptOwing' })
    expect(driver.now.status).toBe('accepted')
    expect(driver.now.personDecision).toMatchObject({ gates: [{ id: 'grade', result: 'fail' }] })
  })

  it('a permission is about what was weighed: what gets worse, or comes since, is asked about again', () => {
    const standing = (overdue: number) =>
      facts({ standing: { applicant: noRecord({ owed: 0, overdue }), handler: noRecord({ owed: 0, overdue: 0 }) } })
    const driver = CaseDriver.prepared(['days']).run({ type: 'askPerson', reason: '一份逾期' }, standing(1))
    driver.run({ type: 'personDecides', allowed: true, reason: '已说明' }, { ...standing(9), ...SUPERVISOR })
    expect(assess(driver.now, standing(1)).outcome).toBe('trust')
    expect(assess(driver.now, standing(9))).toMatchObject({ outcome: 'ordinary', undecided: ['noBreach'] })
  })

  it('a second permission adds to the first', () => {
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

  it('the same list of materials again undoes no decision', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'askPerson', reason: '等级低' })
    driver.run({ type: 'personDecides', allowed: false, reason: '请按普通程序' }, facts(SUPERVISOR))
    const { version } = driver.now
    driver.run(read.materials('days'))
    expect(driver.now.version).toBe(version)
    expect(assess(driver.now, facts()).answers).not.toContain('askPerson')
  })

  it('so are an overdue promise, the cap and an expired card, but never core materials or what cannot be deferred', () => {
    const overdue = facts({
      standing: { applicant: noRecord({ owed: 4, overdue: 1 }), handler: noRecord({ owed: 4, overdue: 1 }) },
    })
    const driver = CaseDriver.prepared(['days'])
    expect(assess(driver.now, overdue).answers).toContain('askPerson')
    expect(assess(CaseDriver.prepared(['days', 'core-1']).now, overdue).answers).not.toContain('askPerson')
    expect(assess(CaseDriver.prepared(['fixed']).now, overdue).answers).not.toContain('askPerson')
  })

  it('what a case needs to be one cannot be put to a person', () => {
    expect(CaseDriver.prepared(['core-1'], UNAVAILABLE).attempt({ type: 'askPerson', reason: '请求' })).toBe('K304')
    expect(CaseDriver.prepared(['days']).attempt({ type: 'askPerson', reason: '请求' })).toBe('K319')
  })

  it('a permission does not outlive what it was given for', () => {
    const driver = unknown().run({ type: 'askPerson', reason: '中断' })
    driver.run({ type: 'personDecides', allowed: true, reason: '核实' }, facts(SUPERVISOR))
    driver.run(read.credit(UNAVAILABLE))
    expect(assess(driver.now, facts()).outcome).toBe('person')
  })

  it('and it covers only what was unknown then', () => {
    const driver = unknown().run({ type: 'askPerson', reason: '中断' })
    driver.run({ type: 'personDecides', allowed: true, reason: '核实' }, facts(SUPERVISOR))
    expect(assess(driver.now, facts({ standing: {} })).undecided).toEqual(['noBreach', 'belowCap'])
  })
})

describe('the one-time notice', () => {
  it('stays what it was when a paper was brought meanwhile', () => {
    const driver = CaseDriver.prepared(['core-1', 'days']).run({ type: 'giveOneTimeNotice' })
    driver.run(read.materials('days'))
    expect(driver.now.notice).toMatchObject({ on: '2026-04-30', by: 'clerk-1', missing: ['core-1', 'days'] })
    expect(driver.now.question).toBeUndefined()
  })

  it('keeps why the case was not accepted on trust', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'giveOneTimeNotice' })
    expect(driver.now.notice?.gates.find(gate => gate.id === 'grade')).toMatchObject({ result: 'fail' })
  })

  it('tells everything that is missing, accepts nothing, and the case is taken up again later', () => {
    const driver = CaseDriver.prepared(['core-1', 'days']).run({ type: 'giveOneTimeNotice' })
    expect(driver.now).toMatchObject({ status: 'noticed', caseNumber: 'T-0001-20260430-0001', acceptance: undefined })
    expect(driver.attempt({ type: 'acceptFull' })).toBe('K303')
    driver.run(read.materials()).run({ type: 'acceptFull' }, facts({ nextCaseNumber: 'T-0001-20260506-0009' }))
    expect(driver.now).toMatchObject({ status: 'accepted', caseNumber: 'T-0001-20260430-0001' })
  })

  it('is not given when nothing is missing', () => {
    expect(CaseDriver.prepared([]).attempt({ type: 'giveOneTimeNotice' })).toBe('K319')
  })
})

describe('an owed material', () => {
  it('is supplied, checked, and the result is unlocked only when nothing is owed', () => {
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

  it('that is not good is owed again with its date, and the reason is kept', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'supply', owedId: DAYS, method: 'counter' })
    expect(driver.attempt({ type: 'rejectSupply', owedId: DAYS, reason: '' })).toBe('K313')
    driver.run({ type: 'rejectSupply', owedId: DAYS, reason: '复印件不清晰' })
    expect(driver.now.owed[0]).toMatchObject({ status: 'owed', rejection: '复印件不清晰', due: { date: '2026-05-11' } })
  })

  it.each([
    ['checked before it came', { type: 'acceptSupply', owedId: DAYS }, 'K310'],
    ['supplied that nobody asked for', { type: 'supply', owedId: owedId(CASE, 'core-1'), method: 'counter' }, 'K309'],
  ] as const)('cannot be %s', (_what, command, code) => {
    expect(CaseDriver.accepted(['days']).attempt(command)).toBe(code)
  })

  it('cannot be supplied twice', () => {
    const driver = CaseDriver.accepted(['days']).run({ type: 'supply', owedId: DAYS, method: 'counter' })
    expect(driver.attempt({ type: 'supply', owedId: DAYS, method: 'counter' })).toBe('K310')
  })

  it('with a provisional date may move later and never earlier', () => {
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
  it('comes before hand-over only for items without a certificate', () => {
    const plain = CaseDriver.prepared([], found(), item({ yieldsCertificate: false })).run({ type: 'acceptFull' })
    expect(plain.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' })).toBe('K303')
    expect(plain.granted().attempt({ type: 'close', result: '0', reason: '' })).toBe('K303')
    expect(plain.attempt({ type: 'close', result: '6', reason: '' })).toBe('ok')
    const certificate = CaseDriver.prepared([]).run({ type: 'acceptFull' }).granted()
    expect(certificate.attempt({ type: 'close', result: '6', reason: '' })).toBe('K303')
  })

  it('as "not supplied" needs a date and a grace that have passed, a supervisor and a reason', () => {
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

it('which command each status allows is this table, and nothing else', () => {
  const table = Object.fromEntries(
    Object.entries(ALLOWED).map(([status, commands]) => [status, [...commands].sort().join(' ')]),
  )
  expect(table).toMatchInlineSnapshot(`
    {
      "accepted": "acceptSupply answerApproval answerSupervision askApproval assign close decideObjection decideResult discharge dispose endOtherwise findFalse handOutDocument handOver issueDocument note passDay promiseCure putAway raiseObjection readyResult recordContact recordReminder rejectSupply repairBreach resumeClock settleDeadline settleFinish settlePeriod stopClock supervise supply undoMistakenDay withdraw withdrawPromise",
      "awaitingPerson": "answerSupervision assign changeApplicant changeItem checkMaterials chooseSituation decideObjection discard endOtherwise giveOneTimeNotice handOutDocument identify issueDocument note personDecides raiseObjection recordCredit recordReminder repairBreach supervise undoMistakenDay withdraw",
      "closed": "acceptSupply answerSupervision decideObjection discharge dispose findFalse handOutDocument issueDocument note raiseObjection recordReminder rejectSupply repairBreach settleDeadline supervise supply undoMistakenDay",
      "discarded": "answerSupervision decideObjection handOutDocument issueDocument note raiseObjection recordReminder repairBreach supervise undoMistakenDay",
      "draft": "acceptFull acceptOwing answerSupervision askPerson assign changeApplicant changeItem checkMaterials chooseSituation decide decideObjection discard endOtherwise expireDraft giveOneTimeNotice handOutDocument holdPapers identify issueDocument note preparePromise raiseObjection recordContact recordCredit recordReminder repairBreach signPromise supervise undoMistakenDay withdraw",
      "handedOver": "acceptSupply answerSupervision assign close decideObjection discharge dispose findFalse handOutDocument issueDocument note raiseObjection recordReminder rejectSupply repairBreach settleDeadline supervise supply undoMistakenDay",
      "held": "answerSupervision assign checkMaterials chooseSituation decideObjection endOtherwise giveOneTimeNotice handOutDocument identify issueDocument note putAway raiseObjection recordContact recordCredit recordReminder repairBreach settlePeriod supervise undoMistakenDay withdraw",
      "noticed": "answerSupervision assign checkMaterials chooseSituation decideObjection endOtherwise handOutDocument identify issueDocument note putAway raiseObjection recordContact recordCredit recordReminder repairBreach settlePeriod supervise undoMistakenDay withdraw",
      "withdrawn": "answerSupervision decideObjection handOutDocument issueDocument note raiseObjection recordReminder repairBreach supervise undoMistakenDay",
    }
  `)
})

it('a case is its events: folded again they give the same state', () => {
  const driver = CaseDriver.accepted().run({ type: 'supply', owedId: DAYS, method: 'counter' })
  expect(foldCase(CASE, driver.events)).toEqual(driver.now)
  expect(driver.now.version).toBe(driver.events.length)
})

it('a case that is not there, and one that is there already', () => {
  expect(new CaseDriver().attempt({ type: 'decide' })).toBe('K301')
  expect(CaseDriver.prepared([]).attempt(read.open())).toBe('K315')
  expect(new CaseDriver().run(read.open()).attempt(read.credit())).toBe('K307')
  expect(new CaseDriver().run(read.open()).attempt(read.materials('nonsense'))).toBe('K309')
  expect(new CaseDriver().run(read.open()).attempt({ type: 'decide' })).toBe('K308')
})

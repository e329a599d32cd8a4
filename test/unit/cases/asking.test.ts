import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { actionsOf } from '../../../electron/cases/actions.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { caseFigures } from '../../../electron/cases/figures.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { CreditAnswer } from '../../../electron/cases/model/credit-answer.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { replay } from '../../../electron/cases/replay.ts'
import { explainNow } from '../../../electron/cases/why/why.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import { CaseDriver, facts, found, item, noRecord, read, SUPERVISOR } from '../../support/cases/case-builder.ts'

function entered(missing: readonly string[] | undefined, chosen: Partial<Item> = {}): CaseDriver {
  const driver = new CaseDriver()
    .run(read.open(item(chosen)))
    .run(read.identify('handler'))
    .run(read.identify('applicant'))
    .run(read.notice())
  return missing ? driver.run(read.materials(...missing)) : driver
}

const onCredit = (driver: CaseDriver, given: Partial<Facts> = {}) =>
  assess(driver.now, facts(given)).gates.filter(({ code }) => ['G5', 'G6', 'G7'].includes(code))

const UNAVAILABLE: CreditAnswer = { status: 'UNAVAILABLE', code: 'C201', reason: { zh: '不通', en: 'down' } }

describe('credit is asked only for acceptance on trust (个人信息保护法 art. 6; 9a)', () => {
  it.each<[string, readonly string[] | undefined, Partial<Item>, string, RegExp]>([
    ['before the materials are checked', undefined, {}, 'K308', /缺少可容缺的材料时才需要查/],
    ['for a complete case', [], {}, 'K377', /材料齐全不需要查/],
    ['while a core material is missing', ['core-1', 'days'], {}, 'K377', /另有条件不满足/],
    ['while something may not be deferred', ['fixed', 'days'], {}, 'K377', /另有条件不满足/],
    ['for an item without deferral', ['days'], { openToDeferral: false }, 'K377', /另有条件不满足/],
  ])('%s: nobody is asked, and G5 to G7 say so', (_when, missing, chosen, code, reason) => {
    const driver = entered(missing, chosen)
    expect(driver.attempt(read.credit())).toBe(code)
    expect(new Set(onCredit(driver).map(({ result }) => result))).toEqual(new Set(['notAsked']))
    for (const gate of onCredit(driver)) expect(gate.reason.zh).toMatch(reason)
  })

  it('what may be deferred is missing: trust waits for the answer, and no supervisor is asked before', () => {
    const driver = entered(['days'])
    const assessment = assess(driver.now, facts())
    expect(assessment).toMatchObject({
      outcome: 'askCredit',
      row: { id: 'notAsked' },
      undecided: [],
      toAsk: ['handler'],
    })
    expect(driver.attempt({ type: 'preparePromise' })).toBe('K378')
    expect(driver.attempt({ type: 'askPerson', reason: '请示' })).toBe('K378')
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('K378')
    expect(driver.attempt({ type: 'giveOneTimeNotice' })).toBe('ok')
    expect(driver.run(read.materials('days')).run(read.credit()).attempt({ type: 'preparePromise' })).toBe('ok')
  })

  it('where nobody here may sign the promise nobody is asked, also in a hall that does not look at authority', () => {
    const driver = new CaseDriver()
      .run(read.open(item({ proxyPromise: false, gates: { authority: { enabled: false } } })))
      .run(read.identify('handler'))
      .run(read.identify('applicant', true))
      .run(read.materials('days'))
    expect(assess(driver.now, facts()).row.id).toBe('firm')
    expect(driver.attempt(read.credit())).toBe('K377')
  })

  it('a supervisor who has not allowed it is not gone around by asking again', () => {
    const driver = entered(['days']).run(read.credit(UNAVAILABLE))
    driver.run({ type: 'askPerson', reason: '请示' })
    driver.run({ type: 'personDecides', allowed: false, reason: '不同意' }, facts(SUPERVISOR))
    expect(assess(driver.now, facts())).toMatchObject({ row: { id: 'refusedByPerson' }, asking: 'refused' })
    expect(driver.attempt(read.credit())).toBe('K377')
    driver.run(read.materials('days', 'fixed')).run(read.materials('days'))
    expect(driver.attempt(read.credit())).toBe('ok')
  })

  it('offers the query exactly where it may be made, with the reason where not', () => {
    const known = { openedOn: localDate('2026-04-30'), supervision: [], owners: [], examiners: () => ['examiner-1'] }
    const offered = (missing: readonly string[]) =>
      actionsOf(entered(missing).now, facts(), known).find(({ id }) => id === 'recordCredit')
    expect(offered(['days'])).toMatchObject({ id: 'recordCredit' })
    expect(offered(['days'])?.because).toBeUndefined()
    expect(offered([])?.because?.code).toBe('K377')
  })

  it('asks again whoever was asked, or else only who has no answer', () => {
    const driver = entered(['days'], { creditParties: ['applicant', 'handler'] }).run(read.credit(found(), 'handler'))
    expect(assess(driver.now, facts()).toAsk).toEqual(['applicant'])
    expect(assess(driver.now, facts()).outcome).toBe('askCredit')
    driver.run(read.credit(found(), 'applicant'))
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'trust', toAsk: ['applicant', 'handler'] })
  })

  it('a source that does not answer leaves it unknown: a person decides', () => {
    const driver = entered(['days']).run(read.credit(UNAVAILABLE))
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'person', undecided: ['grade', 'noListEntry'] })
  })

  it('an answer once given is shown although the rest has come', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'C' })).run(read.materials())
    expect(assess(driver.now, facts()).outcome).toBe('full')
    expect(onCredit(driver).map(({ result }) => result)).toEqual(['fail', 'pass', 'pass', 'pass'])
    expect(driver.attempt(read.credit())).toBe('K377')
  })

  it('the hall’s own record is looked at without a query where no gate needs one', () => {
    const off = { grade: { enabled: false }, noListEntry: { enabled: false } }
    const driver = entered(['days'], { gates: off })
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'trust', toAsk: [] })
    const late = { standing: { applicant: noRecord({ overdue: 1 }), handler: noRecord() } }
    expect(assess(driver.now, facts(late)).outcome).toBe('ordinary')
    expect(driver.attempt(read.credit())).toBe('K377')
  })

  it('counts against nobody: no reason, no figure, nothing to change', () => {
    const late = { standing: { applicant: noRecord({ overdue: 1 }), handler: noRecord() } }
    const driver = entered(['core-1']).run({ type: 'giveOneTimeNotice' }, facts(late))
    const figures = caseFigures(driver.events.at(-1) as CaseEvent, '2026-04-30T02:00:00.000Z')
    expect(figures.map(({ figure, detail }) => `${figure} ${detail}`)).toEqual([
      'notAccepted ',
      'reason coreComplete:fail',
    ])
    const { changes } = explainNow(assess(entered(['days']).now, facts()), facts().rules)
    expect(changes).toEqual([])
  })
})

describe('what an earlier release decided without an answer', () => {
  it('is replayed as unknown, and says so', () => {
    const driver = entered(['days'])
    const given = facts({ asThen: { unaskedUnknown: true, toldByRule: 'notice-2026-1' } })
    driver.run({ type: 'decide' }, given)
    const [event] = driver.events.slice(-1)
    if (event?.type !== 'Decided') throw new Error('not decided')
    expect(event).toMatchObject({ outcome: 'person', row: 'unknown' })
    const again = replay(driver.now, { on: localDate('2026-04-30'), event }, facts())
    expect([again.assessment.outcome, again.differences]).toEqual(['person', []])
    expect(again.assumptions.map(({ zh }) => zh).join()).toContain('未查到信用按未知判断')
  })

  it('a permission that a supervisor gave then still holds', () => {
    const driver = entered(['days'])
    driver.run({ type: 'askPerson', reason: '请示' }, facts({ asThen: { unaskedUnknown: true } }))
    driver.run({ type: 'personDecides', allowed: true, reason: '同意' }, facts(SUPERVISOR))
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'trust', row: { id: 'trustByPerson' } })
    expect(driver.promise().attempt({ type: 'acceptOwing' })).toBe('ok')
  })

  it('is no pattern for what is decided now', () => {
    const driver = entered(['core-1']).run({ type: 'giveOneTimeNotice' })
    const event = driver.events.at(-1)
    if (event?.type !== 'OneTimeNoticeGiven') throw new Error('not noticed')
    const again = replay(driver.now, { on: localDate('2026-04-30'), event }, facts())
    expect([again.differences, again.assumptions]).toEqual([[], []])
  })
})

import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import type { MeasureInForce } from '../../../electron/cases/model/measure.ts'
import { decisionOn, replay } from '../../../electron/cases/replay.ts'
import { CASE, CaseDriver, facts, found, read, SUPERVISOR } from '../../support/cases/case-builder.ts'

const MEASURE: MeasureInForce = {
  measureId: 'm-1',
  name: '限制适用便利措施',
  basis: '《样本市社会信用条例》第三十条',
  from: localDate('2026-04-01'),
  to: localDate('2026-09-30'),
  decider: '样本机关',
  appeal: '六十日内申请行政复议',
}

const under = (rest: Partial<Facts> = {}) => facts({ measures: [MEASURE], ...rest })

const gateOf = (driver: CaseDriver, given: Facts = under()) =>
  assess(driver.now, given).gates.find(({ id }) => id === 'noMeasure')

describe('国办发〔2020〕49号: a measure closes a convenience, never the ordinary procedure', () => {
  it('deferral is closed by a gate with its own basis, dates and appeal, which no supervisor may allow', () => {
    const driver = CaseDriver.prepared(['days'])
    const { outcome, answers, undecided } = assess(driver.now, under())
    expect(outcome).toBe('ordinary')
    expect(answers).toContain('ordinary')
    expect([answers.includes('askPerson'), undecided]).toEqual([false, []])
    expect(gateOf(driver)).toMatchObject({
      code: 'G12',
      result: 'fail',
      party: 'applicant',
      measureId: 'm-1',
      basis: { zh: '《样本市社会信用条例》第三十条' },
      reason: { zh: expect.stringMatching(/2026-04-01 至 2026-09-30.*按普通程序.*六十日内申请行政复议/) },
    })
    expect(driver.attempt({ type: 'askPerson', reason: '请放行' }, under())).toBe('K304')
    expect(driver.attempt({ type: 'acceptOwing' }, under())).toBe('K304')
  })

  it('a complete application is accepted as ever, and shows no such gate', () => {
    const driver = CaseDriver.prepared([])
    expect(gateOf(driver)).toBeUndefined()
    expect(assess(driver.now, under()).answers).toContain('acceptFull')
    expect(driver.attempt({ type: 'acceptFull' }, under())).toBe('ok')
  })

  it('what is missing is told and papers are kept as ever; both decisions hold the gate', () => {
    for (const [missing, command] of [
      ['days', { type: 'giveOneTimeNotice' }],
      ['core-1', { type: 'holdPapers' }],
    ] as const) {
      const driver = CaseDriver.prepared([missing]).run(command as CaseCommand, under())
      const last = driver.events.at(-1)
      expect(last && 'gates' in last && last.gates.some(({ measureId }) => measureId === 'm-1')).toBe(true)
    }
  })

  it('nobody’s credit is asked about: it would change nothing (个人信息保护法 art. 6)', () => {
    const driver = new CaseDriver()
      .run(read.open())
      .run(read.identify('handler'))
      .run(read.identify('applicant'))
      .run(read.notice())
      .run(read.materials('days'))
    expect(assess(driver.now, under()).asking).toBe('inVain')
  })

  it('a minor is outside social credit', () => {
    const person = { name: '样本少年', number: 'N', birthDate: localDate('2015-01-01') }
    const driver = CaseDriver.prepared(['days'])
    driver.run({ ...read.identify('applicant', true), subjectId: 'child' as SubjectId, person } as CaseCommand)
    driver.run(read.materials('days'))
    expect(gateOf(driver)).toBeUndefined()
  })

  it('a permission given before does not outweigh it', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'C' }))
    driver.run({ type: 'askPerson', reason: '核对' })
    driver.run({ type: 'personDecides', allowed: true, reason: '同意' }, facts(SUPERVISOR))
    expect(assess(driver.now, facts()).outcome).not.toBe('ordinary')
    expect(assess(driver.now, under()).outcome).toBe('ordinary')
  })

  it('replayed with the measures of that day it shows no difference; without them it says what is gone', () => {
    const driver = CaseDriver.prepared(['days']).run({ type: 'decide' }, under())
    const dated = driver.events.map(event => ({ at: '2026-04-30T02:00:00.000Z', event }))
    const day = localDate('2026-04-30')
    const { state, recorded } = decisionOn(CASE, dated, day)
    if (!state) throw new Error('no state')
    expect(replay(state, recorded, under()).differences).toEqual([])
    expect(
      replay(state, recorded, facts())
        .differences.map(({ zh }) => zh)
        .join(),
    ).toContain('不再判断')
  })
})

import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import { CaseDriver, EXAMINER, facts, SUPERVISOR } from '../../support/cases/case-builder.ts'

const [decide, check] = SUPERVISION_RULES
if (!decide || !check) throw new Error('no rules')

/** Accepted and taken up on 2026-04-30, to be decided by 2026-05-18. */
const accepted = () => CaseDriver.accepted(['days']).run({ type: 'takeUp', examiner: 'examiner-1' }, facts(EXAMINER))
const on = (day: string) => facts({ ...SUPERVISOR, today: localDate(day), now: `${day}T02:00:00.000Z` })
const clerkOn = (day: string) => facts({ today: localDate(day), now: `${day}T02:00:00.000Z` })

function supervise(rest: Partial<Extract<CaseCommand, { type: 'supervise' }>> = {}): CaseCommand {
  return {
    type: 'supervise',
    rule: decide as (typeof SUPERVISION_RULES)[number],
    step: 'decideResult',
    openedOn: localDate('2026-04-30'),
    content: '请按期办结',
    ...rest,
  }
}

describe('督办 (GB/T 39046-2020 table 11)', () => {
  it('is yellow one working day before the office’s date and red after it [W37, W38]', () => {
    expect(accepted().now.clock?.finish?.date).toBe('2026-05-18')
    expect(accepted().attempt(supervise(), on('2026-05-14'))).toBe('K381')
    expect(accepted().run(supervise(), on('2026-05-15')).now.supervisions[0]?.level).toBe('yellow')
    expect(accepted().run(supervise(), on('2026-05-18')).now.supervisions[0]?.level).toBe('yellow')
    expect(accepted().run(supervise(), on('2026-05-19')).now.supervisions[0]?.level).toBe('red')
  })

  it('records number, rule, content, office, time and the date for the answer', () => {
    const { now } = accepted().run(supervise(), on('2026-05-19'))
    expect(now.supervisions).toEqual([
      {
        number: 'T-0001-20260430-0001-D1',
        rule: 'JC-01',
        level: 'red',
        step: 'decideResult',
        due: '2026-05-18',
        at: '2026-05-19T02:00:00.000Z',
        on: '2026-05-19',
        by: 'lead-1',
        content: '请按期办结',
        department: { zh: '测试部门', en: 'test department' },
        window: '1',
        answerBy: { date: '2026-05-22', provisional: false },
      },
    ])
  })

  it('is answered once, by the responsible office', () => {
    const driver = accepted().run(supervise(), on('2026-05-18'))
    const answer: CaseCommand = { type: 'answerSupervision', number: 'T-0001-20260430-0001-D1', result: '已办结' }
    expect(driver.attempt({ ...answer, number: 'other' }, clerkOn('2026-05-19'))).toBe('K383')
    expect(driver.attempt({ ...answer, result: ' ' }, clerkOn('2026-05-19'))).toBe('K313')
    driver.run(answer, clerkOn('2026-05-19'))
    expect(driver.now.supervisions[0]?.answered).toMatchObject({ by: 'clerk-1', on: '2026-05-19', result: '已办结' })
    expect(driver.attempt(answer, clerkOn('2026-05-19'))).toBe('K383')
  })

  it('K382 for a second order about one step before the answer; then with the next number', () => {
    const driver = accepted().run(supervise(), on('2026-05-18'))
    expect(driver.attempt(supervise(), on('2026-05-18'))).toBe('K382')
    driver.run({ type: 'answerSupervision', number: 'T-0001-20260430-0001-D1', result: '办理中' }, on('2026-05-18'))
    expect(driver.run(supervise(), on('2026-05-25')).now.supervisions.at(-1)?.number).toMatch(/-D2$/)
  })

  it('needs a supervisor (K312) and a content (K313)', () => {
    expect(accepted().attempt(supervise(), clerkOn('2026-05-18'))).toBe('K312')
    expect(accepted().attempt(supervise({ content: ' ' }), on('2026-05-18'))).toBe('K313')
  })

  it('K380 for a step of the citizen [I, domain facts 7]', () => {
    const step = 'supply' as 'checkSupply'
    const rule = { ...check, steps: [step] }
    expect(accepted().attempt(supervise({ rule, step, materialId: 'days' }), on('2026-06-30'))).toBe('K380')
  })

  it('K380 for a step that the case does not wait for or the rule does not watch', () => {
    expect(accepted().attempt(supervise({ step: 'makeResult' }), on('2026-05-18'))).toBe('K380')
    expect(accepted().attempt(supervise({ rule: check }), on('2026-05-18'))).toBe('K380')
    const supplied = accepted().run({ type: 'supply', owedId: accepted().now.owed[0]?.owedId as never, method: 'post' })
    const late = supervise({ rule: check, step: 'checkSupply', materialId: 'days' })
    expect(supplied.run(late, on('2026-05-12')).now.supervisions[0]).toMatchObject({
      step: 'checkSupply',
      level: 'red',
    })
  })

  it('does not change the case otherwise', () => {
    const before = accepted().now
    const { supervisions: _, version: __, ...after } = accepted().run(supervise(), on('2026-05-18')).now
    const { supervisions: ___, version: ____, ...was } = before
    expect(after).toEqual(was)
  })
})

import { describe, expect, it } from 'vitest'
import { actionsOf } from '../../../../electron/cases/actions.ts'
import type { CaseCommand } from '../../../../electron/cases/commands.ts'
import type { Facts, Operator } from '../../../../electron/cases/model/facts.ts'
import { steps } from '../../../../electron/cases/model/steps.ts'
import { SUPERVISION_RULES } from '../../../../electron/cases/supervision/supervision-rules.ts'
import { VERBS } from '../../../../electron/cases/verbs.ts'
import type { Item } from '../../../../electron/catalogue/model/item.ts'
import { APPROVER, CaseDriver, EXAMINER, found, item, SUPERVISOR } from '../../../support/cases/case-builder.ts'
import { on } from '../../../support/cases/rule-days.ts'

const DAY = '2026-05-06'
const entered = () => CaseDriver.prepared([])
const full = (chosen: Item = item()) => CaseDriver.prepared([], found(), chosen).run({ type: 'acceptFull' })
const as = (who: Pick<Facts, 'operator'>, day = DAY) => on(day, who)
const in_ = (operator: Operator, departments: readonly string[]) => ({ operator: { ...operator, departments } })
const grant = { type: 'decideResult', granted: true, reason: '' } as const
const refuse = { type: 'decideResult', granted: false, reason: '不符合条件' } as const
const agree = { type: 'confirmResult', agreed: true, reason: '' } as const

const waits = ({ now }: CaseDriver) =>
  steps(now, on('2026-04-30').today).map(({ kind, on: day, waitsFor }) => [kind, day, waitsFor])

function offered({ now }: CaseDriver, given: Facts) {
  const known = {
    openedOn: on('2026-04-30').today,
    supervision: SUPERVISION_RULES,
    owners: [],
    examiners: () => ['examiner-1'],
  }
  return actionsOf(now, given, known).flatMap(({ id, because }) => (because ? [] : [id]))
}

describe('受理与审批分离（前台综合受理、后台分类审批）', () => {
  it('受理的窗口、主管都不能准予或不予：K358，也不显示', () => {
    for (const who of [{}, SUPERVISOR]) {
      expect(full().attempt(grant, on(DAY, who))).toBe('K358')
      expect(full().attempt(refuse, on(DAY, who))).toBe('K358')
      expect(offered(full(), on(DAY, who))).not.toContain('decideResult')
    }
  })

  it('审查、审核人员只办本部门的事项：别的部门的，任何操作都是 K358，页面也不显示', () => {
    for (const { operator } of [EXAMINER, APPROVER]) {
      for (const departments of [['别的部门'], []]) {
        const other = as(in_(operator, departments))
        for (const driver of [entered(), full(), full().run(refuse, as(EXAMINER))]) {
          const verbs = VERBS.filter(verb => verb !== 'open').map(type =>
            driver.attempt({ type } as CaseCommand, other),
          )
          expect(new Set(verbs)).toEqual(new Set(['K358']))
          expect(offered(driver, other)).toEqual([])
        }
      }
    }
  })

  it('窗口、主管、系统不按部门', () => {
    const note = { type: 'note', text: '电话核实' } as const
    const elsewhere = { operator: { ...SUPERVISOR.operator, departments: ['别的部门'] } }
    for (const who of [{}, SUPERVISOR, elsewhere]) expect(full().attempt(note, on(DAY, who))).toBe('ok')
  })

  it('审查人只办本部门的事项；写“全部”的办所有部门', () => {
    const own = in_(EXAMINER.operator, ['测试部门'])
    const other = in_(EXAMINER.operator, ['别的部门'])
    expect(full().attempt(grant, as(own))).toBe('ok')
    expect(full().attempt(grant, as(EXAMINER))).toBe('ok')
    for (const command of [grant, { type: 'takeUp', examiner: 'examiner-1' }, { type: 'returnToWindow', reason: '核' }])
      expect(full().attempt(command as typeof grant, as(other))).toBe('K358')
    const opinion = full().run(refuse, as(EXAMINER))
    expect(opinion.attempt(agree, as(in_(APPROVER.operator, ['别的部门'])))).toBe('K358')
  })

  it('准予由审查人决定，记下审查人', () => {
    const driver = full().run(grant, as(EXAMINER))
    expect(driver.events.slice(-2)).toMatchObject([
      { type: 'TakenUp', examiner: 'examiner-1' },
      { type: 'ResultDecided', granted: true, examiner: 'examiner-1' },
    ])
  })

  it('不予须由另一人审核：两名审查的人不是同一个人（K359），审查人员自己不能审核（K358）', () => {
    const driver = full().run(refuse, as(EXAMINER))
    expect(driver.now).toMatchObject({ status: 'accepted', result: undefined })
    expect(waits(driver)).toEqual([['confirmResult', '2026-05-08', 'approver']])
    expect(driver.attempt(agree, as(EXAMINER))).toBe('K358')
    const own = full().run(refuse, as(APPROVER))
    expect(own.attempt(agree, as(APPROVER))).toBe('K359')
    driver.run(agree, as(APPROVER))
    expect(driver.now.result).toMatchObject({
      granted: false,
      reason: '不符合条件',
      examiner: 'examiner-1',
      approver: 'approver-1',
    })
  })

  it('审核人不同意的，写明理由退回重审；审查人可以改为准予', () => {
    const driver = full().run(refuse, as(EXAMINER))
    expect(driver.attempt({ ...agree, agreed: false }, as(APPROVER))).toBe('K313')
    driver.run({ type: 'confirmResult', agreed: false, reason: '现场已整改' }, as(APPROVER))
    expect(driver.now.department).toMatchObject({ examiner: 'examiner-1', returned: { reason: '现场已整改' } })
    expect(waits(driver)).toEqual([['decideResult', '2026-05-18', 'examiner']])
    expect(driver.run(grant, as(EXAMINER)).now.result?.granted).toBe(true)
  })

  it('事项可以规定准予也由另一人审核；审核人可以另写理由', () => {
    const driver = full(item({ secondPerson: 'always' })).run(grant, as(EXAMINER))
    expect(driver.now.result).toBeUndefined()
    driver.run({ ...agree, reason: '符合第十条' }, as(APPROVER))
    expect(driver.now.result).toMatchObject({ granted: true, reason: '符合第十条' })
    const refused = full(item({ secondPerson: 'always' })).run(refuse, as(EXAMINER))
    expect(refused.run({ ...agree, reason: '不符合第十条' }, as(APPROVER)).now.result?.reason).toBe('不符合第十条')
  })

  it('窗口即办的即办件：窗口可以当场准予，不予仍由部门；部门领取之后窗口不再决定', () => {
    const instant = item({ kind: 'instant', promisedDays: 0, statutoryDays: 0, grantedAtWindow: true })
    expect(full(instant).attempt(grant, on(DAY))).toBe('ok')
    expect(full(instant).attempt(refuse, on(DAY))).toBe('K358')
    expect(full(instant).refused('不符合条件', on(DAY)).now.result?.granted).toBe(false)
    const taken = full(instant).run({ type: 'takeUp', examiner: 'examiner-1' }, as(EXAMINER))
    expect(taken.attempt(grant, on(DAY))).toBe('K358')
    const plain = full(item({ kind: 'instant', promisedDays: 0, statutoryDays: 0 }))
    expect(plain.attempt(grant, on(DAY))).toBe('K358')
    const handOver = { type: 'handOver', method: 'post', takenBy: 'handler', granting: true } as const
    expect(plain.attempt(handOver, on(DAY))).toBe('K397')
    expect(full(instant).attempt(handOver, on(DAY))).toBe('ok')
  })
})

describe('分办', () => {
  it('受理后一个工作日内由审查人领取，不晚于承诺办结日', () => {
    expect(waits(full())).toEqual([['takeUp', '2026-05-06', 'examiner']])
    expect(waits(full(item({ kind: 'instant', promisedDays: 0, statutoryDays: 0 })))).toEqual([
      ['takeUp', '2026-04-30', 'examiner'],
    ])
    const driver = full().run({ type: 'takeUp', examiner: 'examiner-1' }, as(EXAMINER))
    expect(waits(driver)).toEqual([['decideResult', '2026-05-18', 'examiner']])
    expect(driver.attempt({ type: 'takeUp', examiner: 'examiner-1' }, as(EXAMINER))).toBe('K303')
  })

  it('审核人可以分给别人；审查人只能自己领取，也可以接手同事的办件', () => {
    expect(full().attempt({ type: 'takeUp', examiner: 'examiner-2' }, as(EXAMINER))).toBe('K358')
    const driver = full().run({ type: 'takeUp', examiner: 'examiner-2' }, as(APPROVER))
    expect(driver.now.department.examiner).toBe('examiner-2')
    expect(driver.run({ type: 'takeUp', examiner: 'examiner-1' }, as(EXAMINER)).now.department.examiner).toBe(
      'examiner-1',
    )
  })

  it('有审查意见待审核的，不能改派', () => {
    const driver = full().run(refuse, as(EXAMINER))
    expect(driver.attempt({ type: 'takeUp', examiner: 'examiner-2' }, as(APPROVER))).toBe('K303')
  })
})

describe('退回窗口（行政许可法第四十五条：不停止计时）', () => {
  const back = () => full().run({ type: 'returnToWindow', reason: '请核对租赁合同的面积' }, as(EXAMINER))

  it('写明理由和窗口答复的日期，办理时限照常，审查的期限仍在', () => {
    const driver = full()
    expect(driver.attempt({ type: 'returnToWindow', reason: ' ' }, as(EXAMINER))).toBe('K313')
    driver.run({ type: 'returnToWindow', reason: '请核对租赁合同的面积' }, as(EXAMINER))
    expect(driver.events.at(-1)).toMatchObject({
      type: 'ReturnedToWindow',
      answerBy: { date: '2026-05-08' },
      basis: { zh: expect.stringContaining('第四十五条第一款') },
    })
    expect(driver.now.clock).toMatchObject({ finish: { date: '2026-05-18' }, stops: [] })
    expect(waits(driver)).toEqual([
      ['answerDepartment', '2026-05-08', 'clerk'],
      ['decideResult', '2026-05-18', 'examiner'],
    ])
  })

  it('答复之前不作决定；窗口答复后继续审查，答复留在办件上', () => {
    const driver = back()
    expect(driver.attempt(grant, as(EXAMINER))).toBe('K303')
    expect(driver.attempt({ type: 'answerDepartment', answer: ' ' }, on(DAY))).toBe('K313')
    driver.run({ type: 'answerDepartment', answer: '面积 42 平方米，已核对原件' }, on(DAY))
    expect(driver.now.department.answered?.answer).toBe('面积 42 平方米，已核对原件')
    expect(driver.run(grant, as(EXAMINER)).now.result?.granted).toBe(true)
  })

  it('窗口迟迟不答复的，审查人可以收回', () => {
    const driver = back().run({ type: 'takeUp', examiner: 'examiner-1' }, as(EXAMINER))
    expect(driver.now.department.atWindow).toBeUndefined()
    expect(driver.attempt({ type: 'answerDepartment', answer: '晚了' }, on(DAY))).toBe('K303')
    expect(driver.run(grant, as(EXAMINER)).now.result?.granted).toBe(true)
  })
})

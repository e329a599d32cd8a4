import { describe, expect, it } from 'vitest'
import { owedId } from '../../../../electron/cases/model/ids.ts'
import { platformStatus } from '../../../../electron/cases/model/platform-status.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import { steps } from '../../../../electron/cases/model/steps.ts'
import { officeTimeOf } from '../../../../electron/cases/owing/office-time.ts'
import { isOfficeStep } from '../../../../electron/cases/supervision/supervision-rules.ts'
import { CASE, type CaseDriver, item, material } from '../../../support/cases/case-builder.ts'
import {
  checked,
  DAYS,
  DUE_ON,
  examinedUnder,
  examinerOn,
  leadOn,
  nights,
  on,
  rules,
  supplied,
} from '../../../support/cases/rule-days.ts'

/** Accepted 04-30: due 05-11, promised finish 05-18, statutory limit (20 working days) 06-01. */
const LATE = '2026-05-12'
const FINISH = '2026-05-18'
const LIMIT = '2026-06-01'

function extension(days: number, forceMajeure = false) {
  return { kind: 'extension', owedId: DAYS, days, forceMajeure } as const
}

function extend(driver: CaseDriver, days: number, asked: string, answered = asked, forceMajeure = false): CaseDriver {
  const request = extension(days, forceMajeure)
  driver.run({ type: 'askApproval', requestId: 'r', request, reason: '台风停运' }, on(asked))
  return driver.run({ type: 'answerApproval', requestId: 'r', approved: true, reason: '属实' }, leadOn(answered))
}

/** Steps of the office whose day has passed. */
function red({ now }: CaseDriver, today: string): string[] {
  return steps(now, on('2026-04-30').today).flatMap(({ kind, on: day }) =>
    isOfficeStep(kind) && day < today ? [kind] : [],
  )
}

const TWO = item({
  materials: [
    ...item().materials,
    material('second', { deferral: { mode: 'defer', due: { kind: 'workingDays', days: 7 }, dischargedBy: ['paper'] } }),
  ],
})

const cured = () => nights(examinedUnder({}), LATE).run({ type: 'promiseCure' }, on('2026-05-14'))

describe('补交挂起（默认）：自申请人自己的日期次日起，至补交合格之日止，不计入承诺办结时限', () => {
  it('整改晚于承诺办结日的：等待期间办理机关不亮红灯，补交合格后剩余时限顺延', () => {
    const driver = cured()
    expect(driver.now.owed[0]?.cure).toMatchObject({ until: { date: '2026-05-21' } })
    expect(platformStatus(driver.now)).toBe('3')
    expect(driver.now.clock).toMatchObject({ stoppedOn: DUE_ON, finish: { date: FINISH }, statutory: { date: LIMIT } })
    nights(driver, '2026-05-19', '2026-05-20')
    expect(red(driver, '2026-05-20')).toEqual([])
    checked(supplied(driver, '2026-05-20'), '2026-05-20')
    // Five working days were left on 05-11.
    expect(driver.now.clock).toMatchObject({ stops: [], finish: { date: '2026-05-27' } })
    expect(red(driver, '2026-05-27')).toEqual([])
    expect(red(driver, '2026-05-28')).toEqual(['decideResult'])
  })

  it('退回的材料当日仍在等待：同日核验合格的另一份不使计时恢复', () => {
    const driver = examinedUnder({}, ['days', 'second'], TWO)
    nights(driver, LATE)
    const reject = { type: 'rejectSupply', owedId: DAYS, reason: '印章不清' } as const
    supplied(driver, LATE).run(reject, on(LATE))
    const second = owedId(CASE, 'second')
    checked(supplied(driver, LATE, second), LATE, second)
    expect(driver.now.clock?.stops).toMatchObject([{ cause: 'suspension', from: DUE_ON }])
  })

  it('最后一日起停止计时的，恢复后批准的延长自恢复之日起算', () => {
    const driver = examinedUnder({})
    const asked = { type: 'askApproval', requestId: 'f', request: { kind: 'finish', days: 3 }, reason: '复杂' } as const
    driver.run({ type: 'stopClock', cause: 'hearing', days: 5, reason: '听证' }, on(FINISH)).run(asked, on(FINISH))
    driver.run({ type: 'resumeClock', cause: 'hearing' }, on('2026-05-27'))
    expect(driver.now.clock?.finish).toMatchObject({ date: FINISH })
    driver.run({ type: 'answerApproval', requestId: 'f', approved: true, reason: '同意' }, leadOn('2026-05-27'))
    expect(driver.now.clock?.finish).toMatchObject({ date: '2026-06-01' })
  })

  it('延期：原来约定的日期过后开始等待，不算逾期', () => {
    const driver = extend(examinedUnder({}), 5, '2026-05-08')
    expect(driver.now.clock?.stops).toEqual([])
    nights(driver, DUE_ON)
    expect(driver.now.clock?.stops).toEqual([])
    nights(driver, LATE)
    expect(driver.now.clock?.stops).toMatchObject([
      { cause: 'suspension', on: LATE, from: DUE_ON, until: { date: '2026-05-18' } },
    ])
    expect(driver.now.owed[0]?.lateness).toBeUndefined()
    checked(supplied(driver, '2026-05-18'), '2026-05-18')
    expect(driver.now.clock?.finish).toMatchObject({ date: '2026-05-25' })
  })

  it('原来约定的日期前补交的，不停', () => {
    const driver = checked(supplied(extend(examinedUnder({}), 5, '2026-05-08'), DUE_ON), DUE_ON)
    nights(driver, LATE, '2026-05-18')
    expect(driver.events.map(({ type }) => type)).not.toContain('ClockStopped')
    expect(driver.now.clock?.finish).toMatchObject({ date: FINISH })
  })

  it('不可抗力：不论多久，承诺办结日不因此亮红灯；法定期限不停，另列一步', () => {
    const driver = extend(examinedUnder({}), 30, '2026-05-08', '2026-05-08', true)
    nights(driver, LATE, LIMIT, '2026-06-02')
    expect(red(driver, LIMIT)).toEqual([])
    expect(red(driver, '2026-06-02')).toEqual(['statutoryLimit'])
    checked(supplied(driver, '2026-06-22'), '2026-06-22')
    expect(driver.now.clock?.finish).toMatchObject({ date: '2026-06-29' })
    expect(red(driver, '2026-06-29')).toEqual(['statutoryLimit'])
  })

  it('答复延期申请、核验材料的时间由办理机关自己承担', () => {
    const answered = extend(examinedUnder({}), 5, DUE_ON, '2026-05-14')
    expect(nights(answered, '2026-05-15').now.clock).toMatchObject({ stoppedOn: '2026-05-14' })
    const rejected = supplied(examinedUnder({}), DUE_ON)
    rejected.run({ type: 'rejectSupply', owedId: DAYS, reason: '印章不清' }, on('2026-05-13'))
    expect(nights(rejected, '2026-05-14').now.clock).toMatchObject({ stoppedOn: '2026-05-13' })
    const slow = checked(supplied(cured(), '2026-05-15'), '2026-05-20')
    expect(slow.now.clock?.finish).toMatchObject({ date: '2026-05-22' })
  })

  it('事后证明按期到达的，从未停过', () => {
    const driver = nights(examinedUnder({}), LATE)
    const supply = { type: 'supply', owedId: DAYS, method: 'post', arrivedOn: on(DUE_ON).today } as const
    driver.run(supply, on('2026-05-14'))
    expect(driver.now.clock).toMatchObject({ stops: [], finish: { date: FINISH } })
  })

  it('期满未补的，等待结束：由主管处理，时限继续', () => {
    const driver = nights(cured(), '2026-05-21', '2026-05-22')
    expect(driver.now.owed[0]?.status).toBe('lapsed')
    expect(driver.now.clock).toMatchObject({ stops: [], finish: { date: '2026-05-29' } })
  })

  it('等待期间可以先行审查并作出决定，等待随之结束', () => {
    const driver = cured().granted(on('2026-05-15'))
    expect(driver.now).toMatchObject({ result: { granted: true }, clock: { stops: [] } })
    nights(driver, '2026-05-18')
    expect(driver.now.clock?.stops).toEqual([])
    expect(driver.attempt({ type: 'readyResult' }, on('2026-05-18'))).toBe('ok')
  })

  it('两份材料都过了日期的，到最后一份补齐才继续', () => {
    const deferral = (days: number) =>
      ({ mode: 'defer', due: { kind: 'workingDays', days }, dischargedBy: ['paper'] }) as const
    const chosen = item({
      materials: [...item().materials, { ...item().materials[4], id: 'more', deferral: deferral(6) } as never],
    })
    const driver = nights(examinedUnder({ cureUses: 0 }, ['days', 'more'], chosen), LATE, '2026-05-13')
    const more = driver.now.owed[1]?.owedId ?? DAYS
    checked(supplied(driver, '2026-05-13'), '2026-05-13')
    expect(driver.now.clock?.stops).toHaveLength(1)
    checked(supplied(driver, '2026-05-14', more), '2026-05-14', more)
    expect(driver.now.clock).toMatchObject({ stops: [], finish: { date: '2026-05-21' } })
  })

  it('等待期间另有特别程序的：法定期限只扣除特别程序', () => {
    const driver = cured().run({ type: 'stopClock', cause: 'hearing', days: 3, reason: '听证' }, on('2026-05-14'))
    expect(red(driver, LIMIT)).toEqual(['endStop'])
    driver.run({ type: 'resumeClock', cause: 'hearing' }, on('2026-05-18'))
    expect(driver.now.clock).toMatchObject({ finish: { date: FINISH }, statutory: { date: '2026-06-03' } })
    checked(supplied(driver, '2026-05-20'), '2026-05-20')
    expect(driver.now.clock).toMatchObject({ finish: { date: '2026-05-27' } })
  })

  it('等待期间经批准延长办理的，承诺办结日和法定期限都顺延', () => {
    const driver = cured()
    const request = { kind: 'finish', days: 10 } as const
    driver.run({ type: 'askApproval', requestId: 'f', request, reason: '案情复杂' }, on('2026-05-20'))
    driver.run({ type: 'answerApproval', requestId: 'f', approved: true, reason: '同意' }, leadOn('2026-05-20'))
    expect(driver.now.clock).toMatchObject({ finish: { date: '2026-06-01' }, statutory: { date: '2026-06-15' } })
  })

  it('先前版本受理的，仍按当时告知的办：时限照走', () => {
    const driver = examinedUnder({})
    const old = driver.events.map(event => {
      if (event.type !== 'Accepted' || !event.lapse) return event
      const { officeTime: _, ...lapse } = event.lapse
      return { ...event, lapse }
    })
    driver.state = undefined
    for (const event of old) driver.record(event)
    expect(nights(driver, LATE).now.clock?.stops).toEqual([])
  })
})

describe('不得晚于承诺办结日（大厅可选）：新的日期到承诺办结日前、扣除预留时间为止', () => {
  const CAPPED = { ...DEFAULT_RULES, officeTime: 'capped', reserveDays: 1 } as const
  const capped = (day: string, extra: object = {}) => on(day, { rules: { ...CAPPED, ...extra } })
  const accepted = () => examinedUnder(CAPPED)

  it('宽限、整改都截止在 05-15；时限不停，办结日照走', () => {
    const driver = accepted().run({ type: 'passDay' }, capped(LATE))
    expect(driver.now.owed[0]?.lateness).toMatchObject({ graceUntil: { date: '2026-05-14' }, cureOffered: true })
    driver.run({ type: 'promiseCure' }, capped('2026-05-14'))
    expect(driver.now.owed[0]?.cure).toMatchObject({ until: { date: '2026-05-15' } })
    expect(driver.now.clock).toMatchObject({ stops: [], finish: { date: FINISH } })
  })

  it('没有余地的，不给整改；宽限不早于登记逾期之日', () => {
    const driver = accepted().run({ type: 'passDay' }, capped(LATE, { reserveDays: 4 }))
    expect(driver.now.owed[0]?.lateness).toMatchObject({ graceUntil: { date: LATE }, cureOffered: false })
  })

  it('延期和不可抗力：可选天数到截止日为止，超过的不批；答复晚了也不越过', () => {
    const driver = accepted()
    const request = (days: number, forceMajeure: boolean) =>
      ({ type: 'askApproval', requestId: 'r', request: extension(days, forceMajeure), reason: '出差' }) as const
    expect(driver.attempt(request(5, false), capped(DUE_ON))).toBe('K325')
    expect(driver.attempt(request(30, true), capped(DUE_ON))).toBe('K325')
    driver.run(request(4, true), capped(DUE_ON))
    const answer = { type: 'answerApproval', requestId: 'r', approved: true, reason: '属实' } as const
    driver.run(answer, { ...leadOn('2026-05-13'), rules: CAPPED })
    expect(driver.now.owed[0]?.due).toMatchObject({ date: '2026-05-15' })
  })

  it('决定之后没有要守的承诺办结日，不再说停止或截止', () => {
    const driver = accepted()
    expect(officeTimeOf(driver.now)).toBe('capped')
    driver.run({ type: 'decideResult', granted: true, reason: '' }, { ...examinerOn('2026-05-06'), rules: CAPPED })
    expect(officeTimeOf(driver.now)).toBeUndefined()
  })

  it('事项所用的逾期处理办法可以另定', () => {
    const liaoning = { ...DEFAULT_RULES.lapsePolicies['liaoning'], officeTime: 'clockStops' } as never
    const given = rules({ ...CAPPED, lapsePolicies: { liaoning } })
    expect(examinedUnder(given.rules).now.lapse).toMatchObject({ officeTime: 'clockStops' })
  })
})

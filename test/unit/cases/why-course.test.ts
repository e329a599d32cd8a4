import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { ChosenEnd, CloseOutcome } from '../../../electron/cases/ending/events.ts'
import { OTHER_ENDS } from '../../../electron/cases/ending/other-ends.ts'
import type { CaseEventType } from '../../../electron/cases/events.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { LAPSE_OUTCOMES } from '../../../electron/cases/model/lapse-policy.ts'
import type { RuleBook } from '../../../electron/cases/model/rule-book.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { explainCourse } from '../../../electron/cases/why/course.ts'
import { explainEvent, explainNow, explainPlainly, routesFor } from '../../../electron/cases/why/why.ts'
import {
  APPROVER,
  CASE,
  CaseDriver,
  EXAMINER,
  facts,
  found,
  item,
  material,
  SUPERVISOR,
} from '../../support/cases/case-builder.ts'
import { delivery, PROVEN, STATEMENT } from '../../support/cases/falsehood.ts'
import { acceptedUnder, DAYS } from '../../support/cases/rule-days.ts'

const PUT_AWAY = ['heldExpired', 'noticeExpired', 'uncollected']
const LEAD = SUPERVISOR.operator

class Dated {
  readonly driver: CaseDriver
  readonly #at: string[]

  constructor(driver: CaseDriver = CaseDriver.accepted(['days'])) {
    this.driver = driver
    this.#at = driver.events.map(() => '2026-04-30T02:00:00.000Z')
  }

  on(day: string, command: Parameters<CaseDriver['run']>[0], rest: Partial<Facts> = {}): this {
    this.driver.run(command, facts({ today: localDate(day), ...rest }))
    while (this.#at.length < this.driver.events.length) this.#at.push(`${day}T02:00:00.000Z`)
    return this
  }

  refused(day: string, reason: string): this {
    return this.on(day, { type: 'decideResult', granted: false, reason }, EXAMINER).on(
      day,
      { type: 'confirmResult', agreed: true, reason: '' },
      APPROVER,
    )
  }

  explained(book: RuleBook = { editions: [DEFAULT_RULES] }) {
    const history = this.driver.events.map((event, index) => ({ event, meta: { at: this.#at[index] ?? '' } }))
    return explainCourse(CASE, history, book, id => `〈${id}〉`)
  }

  why(type: CaseEventType) {
    const last = this.explained().findLast(({ recorded }) => recorded.event.type === type)?.explanation
    if (!last) throw new Error(`${type} is not explained`)
    const inputs = Object.fromEntries(last.inputs?.map(({ name, value }) => [name.zh, value]) ?? [])
    return { ...last, inputs }
  }

  get plain() {
    const state = this.driver.now
    const now = explainNow(assess(state, facts()), DEFAULT_RULES)
    return explainPlainly(state, now, this.driver.events)
  }
}

const ask = (request: object, reason = '出差在外') =>
  ({ type: 'askApproval', requestId: 'r', request, reason }) as Parameters<CaseDriver['run']>[0]
const answer = (approved: boolean) =>
  ({ type: 'answerApproval', requestId: 'r', approved, reason: '情况属实' }) as const
const extension = { kind: 'extension', owedId: DAYS, days: 3, forceMajeure: false }

describe('explaining lateness, cure and lapse (2.2)', () => {
  it('逾期 and 失效: names the policy and its basis, the days, and the date for a decision', () => {
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-15', { type: 'passDay' })
    expect(told.why('OverdueNoted')).toMatchObject({
      because: {
        reason: { zh: expect.stringContaining('材料 days') },
        basis: { zh: '本大厅办事规则，参照辽宁省关于容缺受理的规定' },
      },
      rules: { version: '2026-1' },
      inputs: { 约定日期: '2026-05-11', 宽限至: '2026-05-14', '宽限（工作日）': '2' },
    })
    expect(told.why('ObligationLapsed')).toMatchObject({
      because: {
        reason: { zh: expect.stringContaining('仍未补交') },
        basis: { zh: '本大厅办事规则，参照辽宁省关于容缺受理的规定' },
      },
      inputs: { 约定日期: '2026-05-11', 由人决定的期限: '2026-05-18' },
    })
    expect(told.why('BreachRecorded')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('国办发〔2020〕49号') } },
      inputs: { 计至: '2027-05-15', '记录计算期（天）': '365' },
    })
    told.on('2026-05-18', { type: 'dispose', reason: '多次催告未补' }, SUPERVISOR)
    expect(told.why('Closed')).toMatchObject({
      because: { reason: { zh: '退件办结' }, basis: { zh: '本大厅办事规则，参照辽宁省关于容缺受理的规定' } },
      words: '多次催告未补',
      changes: [{ zh: expect.stringContaining('可以重新申请') }],
    })
  })

  it('首次整改: names how many and within which time', () => {
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-13', { type: 'promiseCure' })
    expect(told.why('CurePromised')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('第六十七条') } },
      inputs: { 首次整改次数: '1', 整改期限: '2026-05-20' },
    })
  })

  it('核查不实: names the right to be heard, then the decision and the supervisor’s words', () => {
    const promised = material('promised', {
      deferral: { mode: 'promise', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['check'] },
    })
    const chosen = item({ materials: [...item().materials, promised] })
    const driver = CaseDriver.prepared(['promised'], found(), chosen).promise().run({ type: 'acceptOwing' })
    const told = new Dated(driver)
    told.on('2026-05-06', { type: 'findFalse', owedId: owedId(CASE, 'promised'), reason: '查有处罚' })
    expect(told.why('FalsehoodFound')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('第四十四条') } },
      inputs: { 虚假的材料: { zh: '材料 promised' }, 查明人: '窗口一', '陈述、申辩期限（工作日，自送达起）': '5' },
      words: '查有处罚',
    })
    told.on('2026-05-06', delivery('2026-05-06')).on('2026-05-07', STATEMENT)
    expect(told.why('PriorNoticeDelivered').inputs).toMatchObject({ '陈述、申辩截止': '2026-05-12' })
    expect(told.why('DefenceHeard').inputs).toMatchObject({ 复核意见: '不影响虚假的认定' })
    told.on('2026-05-08', PROVEN, SUPERVISOR)
    expect(told.why('FalsehoodDecided')).toMatchObject({
      because: { basis: DEFAULT_RULES.falsehood.others },
      inputs: { '陈述、申辩': { zh: '已听取并复核' }, 决定人: '〈lead-1〉' },
      words: '事实清楚',
    })
    expect(told.why('Closed').because).toMatchObject({ basis: DEFAULT_RULES.falsehood.others })
    expect(told.plain).toMatchObject({ headline: { zh: '没有获得批准：查明有隐瞒或者不真实的材料' } })
  })
})

describe('explaining approvals (9: reason and approver)', () => {
  it('延期: names both people, both dates, the limits and the edition', () => {
    const told = new Dated().on('2026-05-08', ask(extension)).on('2026-05-08', answer(true), SUPERVISOR)
    expect(told.why('DeadlineExtended')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('第二人批准') } },
      words: '情况属实',
      inputs: {
        期限: '2026-05-11 → 2026-05-14',
        延期次数上限: '1',
        此前已延期次数: '0',
        申请人员: '〈clerk-1〉',
        批准人: `〈${LEAD.id}〉`,
        理由: '出差在外',
      },
    })
    expect(told.explained()).toHaveLength(1)
  })

  it('a refused extension names the same limits', () => {
    const told = new Dated().on('2026-05-08', ask(extension)).on('2026-05-08', answer(false), SUPERVISOR)
    expect(told.why('ApprovalAnswered')).toMatchObject({
      because: { reason: { zh: '不同意：材料 days延期' } },
      words: '情况属实',
      inputs: { 答复人: `〈${LEAD.id}〉`, '申请延长（工作日）': '3' },
    })
  })

  it('免除 and 延长审批: name their own facts', () => {
    const waived = new Dated().on('2026-05-08', ask({ kind: 'waiver', owedId: DAYS }, '已共享核得'))
    waived.on('2026-05-08', answer(true), SUPERVISOR)
    expect(waived.why('MaterialWaived')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('第二十九条') } },
      inputs: { 理由: '已共享核得', 申请人员: '〈clerk-1〉', 批准人: `〈${LEAD.id}〉` },
    })
    const longer = new Dated()
      .on('2026-05-08', ask({ kind: 'finish', days: 5 }))
      .on('2026-05-08', answer(true), SUPERVISOR)
    expect(longer.why('FinishExtended')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('行政许可法第四十二条') } },
      inputs: { '合计上限（工作日）': '10' },
    })
  })
})

describe('explaining 异议 and 修复 (4.5)', () => {
  it('names the objection, its time and the decision', () => {
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-15', { type: 'passDay' })
    const about = { kind: 'breach', breachId: told.driver.now.breaches[0]?.breachId ?? '' } as const
    told.on('2026-05-15', { type: 'raiseObjection', objectionId: 'o', about, reason: '已寄出' })
    expect(told.why('ObjectionRaised')).toMatchObject({
      inputs: { 对象: about.breachId, '处理时限（工作日）': '5', 答复期限: '2026-05-22' },
      words: '已寄出',
    })
    told.on('2026-05-18', { type: 'decideObjection', objectionId: 'o', upheld: true, reason: '邮戳为证' }, SUPERVISOR)
    expect(told.why('ObjectionDecided')).toMatchObject({
      because: { reason: { zh: '异议成立' }, basis: { zh: expect.stringContaining('上海市社会信用条例') } },
      words: '邮戳为证',
      inputs: { 异议理由: '已寄出', 提出日期: '2026-05-15' },
    })
  })

  it('uses the edition of the rules of the decision’s day', () => {
    const book: RuleBook = {
      editions: [DEFAULT_RULES, { ...DEFAULT_RULES, version: 'new', from: localDate('2026-05-13') }],
    }
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-15', { type: 'passDay' })
    expect(told.explained(book).map(({ recorded, explanation }) => [recorded.event.type, explanation.rules])).toEqual([
      ['OverdueNoted', { version: '2026-1' }],
      ['ClockStopped', { version: '2026-1' }],
      ['ObligationLapsed', { version: 'new', from: '2026-05-13' }],
      ['BreachRecorded', { version: 'new', from: '2026-05-13' }],
      ['ClockResumed', { version: 'new', from: '2026-05-13' }],
    ])
  })
})

describe('explaining an end without lateness (行政许可法第三十二条、第三十五条；作废)', () => {
  const end = (way: ChosenEnd) => ({ type: 'endOtherwise', way, reason: '另有规定' }) as const

  it.each([
    ['notNeeded', '1', '行政许可法第三十二条第一款第一项'],
    ['notCompetent', '1', '行政许可法第三十二条第一款第二项'],
    ['voided', '2', '大厅规则：登记有误的办件由主管作废，不产生任何不利记录'],
  ] as const)('%s: names its own rule, never the policy on lateness', (way, result, basis) => {
    const told = new Dated(CaseDriver.prepared(['days'])).on('2026-05-06', end(way), SUPERVISOR)
    expect(told.why('Closed')).toMatchObject({
      because: { reason: OTHER_ENDS[way].name, basis: { zh: basis } },
      inputs: { 办理结果代码: result },
      words: '另有规定',
      changes: [OTHER_ENDS[way].remedy],
      rules: { version: '2026-1' },
    })
    expect(told.why('Closed').inputs).not.toHaveProperty('逾期处理办法')
  })

  it('转报 after everything came: does not name the policy', () => {
    const told = new Dated().on('2026-05-06', { type: 'supply', owedId: DAYS, method: 'counter' })
    told.on('2026-05-06', { type: 'acceptSupply', owedId: DAYS })
    told.on('2026-05-06', end('forwarded'), SUPERVISOR)
    expect(told.why('Closed')).toMatchObject({ because: { basis: OTHER_ENDS.forwarded.basis } })
    expect(told.why('Closed').inputs).toEqual({ 办理结果代码: '4' })
    // The higher organ goes on; no new application.
    expect(routesFor([], told.driver.now)).toEqual([])
  })

  it('撤回申请: names the applicant’s reason, also before a decision', () => {
    const told = new Dated(CaseDriver.prepared(['days'])).on('2026-05-06', { type: 'withdraw', reason: '不办了' })
    expect(told.why('Withdrawn')).toMatchObject({
      because: { reason: { zh: '申请人撤回申请' }, basis: { zh: expect.stringContaining('不作记录') } },
      words: '不办了',
    })
  })

  it('不予: names the law on refusals and the words of the decision', () => {
    const told = new Dated().refused('2026-05-06', '场所不符')
    expect(told.why('ResultDecided')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('行政许可法第三十八条') } },
      words: '场所不符',
      changes: [{ zh: expect.stringContaining('六十日内申请行政复议') }],
    })
  })
})

describe('explaining 自补齐之日起算（辽宁）', () => {
  it('the acceptance names the start and the edition; the start names reason and end', () => {
    const driver = acceptedUnder({ clockFrom: 'completion' })
    const told = new Dated(driver)
    expect(told.plain.headline.zh).toContain('补齐后 10 个工作日内办结')
    const accepted = driver.events.find(event => event.type === 'Accepted')
    expect(accepted && explainEvent(accepted).inputs).toMatchObject([
      { name: { zh: '办理时限起算' }, value: { zh: expect.stringContaining('补齐之日') }, on: '2026-1' },
      { value: { zh: expect.stringContaining('辽宁省容缺受理办法') } },
    ])
    told.on('2026-05-06', { type: 'supply', owedId: DAYS, method: 'counter' })
    told.on('2026-05-07', { type: 'acceptSupply', owedId: DAYS })
    expect(told.why('ClockBegun')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('辽宁省容缺受理办法') } },
      inputs: { 承诺办结: '2026-05-20' },
    })
    expect(told.plain).toMatchObject({
      headline: { zh: expect.stringContaining('已经受理') },
      since: [{ zh: '2026-05-07 约好日期的材料齐了，2026-05-20 前办结' }],
    })
  })
})

describe('explaining to the citizen', () => {
  it.each([
    ['notNeeded', '不需要办许可', '行政复议'],
    ['notCompetent', '不归这里办', '通知书上写明的机关'],
    ['voided', '作废', '重新申请'],
  ] as const)('%s: says how the case ended and what can be done next', (way, how, next) => {
    const end = { type: 'endOtherwise', way, reason: '内部意见' } as const
    const { plain } = new Dated(CaseDriver.prepared(['days'])).on('2026-05-06', end, SUPERVISOR)
    expect(plain.headline.zh).toContain(how)
    expect(plain.routes.map(({ zh }) => zh).join()).toContain(next)
    expect(plain).toMatchObject({ reasons: [], bring: [] })
    expect(JSON.stringify(plain)).not.toContain('内部意见')
  })

  it('a disposal: says what was not granted, how to go on, and the ways for the record', () => {
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-15', { type: 'passDay' })
    told.on('2026-05-18', { type: 'dispose', reason: '多次催告未补' }, SUPERVISOR)
    const { headline, routes } = told.plain
    expect(headline.zh).toBe('申请已经退回，没有办成')
    expect(routes.map(({ zh }) => zh)).toEqual([
      '材料备齐后可以重新申请',
      expect.stringContaining('行政复议'),
      expect.stringContaining('异议'),
      expect.stringContaining('修复'),
    ])
  })

  it('不予: says so before the case is closed; an ordinary end is only called closed', () => {
    const refused = new Dated().refused('2026-05-06', '内部意见')
    expect(refused.plain).toMatchObject({ headline: { zh: '申请没有获得批准' }, bring: [] })
    const done = new Dated(CaseDriver.prepared([]).run({ type: 'acceptFull' }).granted()).on('2026-05-06', {
      type: 'readyResult',
    })
    done.on('2026-05-07', { type: 'handOver', method: 'post', takenBy: 'handler' })
    done.on('2026-05-07', { type: 'close', result: '0', reason: '' })
    expect(done.plain.headline.zh).toBe('已经办结')
  })

  it('every other end has its own headline in both languages', () => {
    const { now } = CaseDriver.accepted()
    const headlines = [...Object.keys(LAPSE_OUTCOMES), ...Object.keys(OTHER_ENDS), ...PUT_AWAY].map(outcome => {
      const closing = {
        on: localDate('2026-05-06'),
        result: '1',
        reason: '',
        outcome: outcome as CloseOutcome,
      } as const
      const { headline, routes } = explainPlainly({ ...now, status: 'closed', closing }, { gates: [], changes: [] })
      expect(routes.length).toBeGreaterThan(0)
      expect(headline.en).not.toMatch(/\p{Script=Han}/u)
      return headline.zh
    })
    expect(new Set(headlines).size).toBe(headlines.length)
  })

  it('in plain words of both languages, with what is possible now', () => {
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-15', { type: 'passDay' })
    const { since, bring, routes } = told.plain
    expect(since.map(({ zh }) => zh)).toEqual([
      '2026-05-12 材料 days到了约定的日期还没有收到；2026-05-14 前带来，来得及',
      '2026-05-12 办理时间停下来等材料：2026-05-11 以后、材料到之前的日子不算，最迟等到 2026-05-14',
      '2026-05-15 材料 days没有按约定补交，由工作人员处理',
      expect.stringContaining('可以提出异议，也可以申请修复'),
    ])
    for (const { zh, en } of since) expect(en).not.toBe(zh)
    expect([bring.length, routes.length]).toEqual([1, 4])
  })

  it('without grade, score, list or the words of staff', () => {
    const told = new Dated().on('2026-05-08', ask(extension, '个人隐情')).on('2026-05-08', answer(true), SUPERVISOR)
    told.on('2026-05-15', { type: 'passDay' }).on('2026-05-20', { type: 'passDay' })
    told.on('2026-05-20', { type: 'dispose', reason: '内部意见' }, SUPERVISOR)
    const text = JSON.stringify(told.plain)
    for (const secret of ['等级', '信用', 'grade', 'credit', '名单', '个人隐情', '情况属实', '内部意见']) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain('退件办结')
  })

  it('is empty when nothing was decided', () => {
    expect(new Dated().plain.since).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/calendar/local-date.ts'
import type { CaseEventType } from '../../../electron/cases/events.ts'
import type { Facts } from '../../../electron/cases/facts.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import { owedId } from '../../../electron/cases/ids.ts'
import type { RuleBook } from '../../../electron/cases/rule-book.ts'
import { DEFAULT_RULES } from '../../../electron/cases/rules.ts'
import { explainCourse } from '../../../electron/cases/why/course.ts'
import { explainNow, explainPlainly } from '../../../electron/cases/why/why.ts'
import { CASE, CaseDriver, facts, found, item, material, SUPERVISOR } from '../../support/case-builder.ts'

const DAYS = owedId(CASE, 'days')
const LEAD = SUPERVISOR.operator

/** A case that is driven on days, with when each of its events was recorded. */
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

  explained(book: RuleBook = { editions: [DEFAULT_RULES] }) {
    const history = this.driver.events.map((event, index) => ({ event, meta: { at: this.#at[index] ?? '' } }))
    return explainCourse(CASE, history, book, id => `〈${id}〉`)
  }

  /** The explanation of the last event of a type, its inputs by their Chinese name. */
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

describe('lateness, cure and lapse, under the policy that the citizen was told (2.2)', () => {
  it('逾期 and 失效: which policy with its basis, which days, and until when a person decides', () => {
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-15', { type: 'passDay' })
    expect(told.why('OverdueNoted')).toMatchObject({
      because: { reason: { zh: expect.stringContaining('材料 days') }, basis: { zh: '辽宁省容缺受理办法' } },
      rules: { version: '2026-1' },
      inputs: { 约定日期: '2026-05-11', 宽限至: '2026-05-14', '宽限（工作日）': '2' },
    })
    expect(told.why('ObligationLapsed')).toMatchObject({
      because: { reason: { zh: expect.stringContaining('仍未补交') }, basis: { zh: '辽宁省容缺受理办法' } },
      inputs: { 约定日期: '2026-05-11', 由人决定的期限: '2026-05-18' },
    })
    expect(told.why('BreachRecorded')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('国办发〔2020〕49号') } },
      inputs: { 计至: '2027-05-15', '记录计算期（天）': '365' },
    })
    told.on('2026-05-18', { type: 'dispose', reason: '多次催告未补' }, SUPERVISOR)
    expect(told.why('Closed')).toMatchObject({
      because: { reason: { zh: '退件办结' }, basis: { zh: '辽宁省容缺受理办法' } },
      words: '多次催告未补',
      changes: [{ zh: expect.stringContaining('可以重新申请') }],
    })
  })

  it('首次整改: how many there are, and within which time', () => {
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-13', { type: 'promiseCure' })
    expect(told.why('CurePromised')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('第六十七条') } },
      inputs: { 首次整改次数: '1', 整改期限: '2026-05-20' },
    })
  })

  it('核查不实: by the law on false material, in the words of who found it', () => {
    const promised = material('promised', {
      deferral: { mode: 'promise', due: { kind: 'workingDays', days: 5 }, dischargedBy: ['check'] },
    })
    const chosen = item({ materials: [...item().materials, promised] })
    const driver = CaseDriver.prepared(['promised'], found(), chosen).promise().run({ type: 'acceptOwing' })
    const told = new Dated(driver)
    told.on('2026-05-06', { type: 'findFalse', owedId: owedId(CASE, 'promised'), reason: '查有处罚' }, SUPERVISOR)
    expect(told.why('ObligationLapsed')).toMatchObject({
      because: { basis: { zh: expect.stringContaining('行政许可法第七十八条') } },
      words: '查有处罚',
    })
    told.on('2026-05-07', { type: 'dispose', reason: '虚假' }, SUPERVISOR)
    expect(told.why('Closed').because?.reason.zh).toBe('撤销受理')
  })
})

describe('what a second person decided (9: reason and approver)', () => {
  it('延期: who asked, who approved, both days, how often and how long it may be, under which edition', () => {
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
    // Once: where it happened, and not a second time where it was answered.
    expect(told.explained()).toHaveLength(1)
  })

  it('a refusal of it, by the same limits', () => {
    const told = new Dated().on('2026-05-08', ask(extension)).on('2026-05-08', answer(false), SUPERVISOR)
    expect(told.why('ApprovalAnswered')).toMatchObject({
      because: { reason: { zh: '不同意：材料 days延期' } },
      words: '情况属实',
      inputs: { 答复人: `〈${LEAD.id}〉`, '申请延长（工作日）': '3' },
    })
  })

  it('免除, and 延长审批', () => {
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

describe('异议 and 修复 (4.5)', () => {
  it('the objection, its time, and how it was decided', () => {
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

  it('a decision is explained by the edition of the rules that was in force on its day', () => {
    const book: RuleBook = {
      editions: [DEFAULT_RULES, { ...DEFAULT_RULES, version: 'new', from: localDate('2026-05-13') }],
    }
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-15', { type: 'passDay' })
    expect(told.explained(book).map(({ recorded, explanation }) => [recorded.event.type, explanation.rules])).toEqual([
      ['OverdueNoted', { version: '2026-1' }],
      ['ObligationLapsed', { version: 'new', from: '2026-05-13' }],
      ['BreachRecorded', { version: 'new', from: '2026-05-13' }],
    ])
  })
})

describe('the same for the citizen', () => {
  it('in plain words and both languages, with what is open now', () => {
    const told = new Dated().on('2026-05-12', { type: 'passDay' }).on('2026-05-15', { type: 'passDay' })
    const { since, bring, routes } = told.plain
    expect(since.map(({ zh }) => zh)).toEqual([
      '2026-05-12 材料 days到了约定的日期还没有收到；2026-05-14 前带来，来得及',
      '2026-05-15 材料 days没有按约定补交，由工作人员处理',
      expect.stringContaining('可以提出异议，也可以申请修复'),
    ])
    for (const { zh, en } of since) expect(en).not.toBe(zh)
    // What has lapsed may still be brought; objection and repair are open.
    expect([bring.length, routes.length]).toEqual([1, 4])
  })

  it('never a grade, a score or a list, nor what others wrote', () => {
    const told = new Dated().on('2026-05-08', ask(extension, '个人隐情')).on('2026-05-08', answer(true), SUPERVISOR)
    told.on('2026-05-15', { type: 'passDay' }).on('2026-05-20', { type: 'passDay' })
    told.on('2026-05-20', { type: 'dispose', reason: '内部意见' }, SUPERVISOR)
    const text = JSON.stringify(told.plain)
    for (const secret of ['等级', '信用', 'grade', 'credit', '名单', '个人隐情', '情况属实', '内部意见']) {
      expect(text).not.toContain(secret)
    }
    expect(text).toContain('退件办结')
  })

  it('nothing when nothing was decided since', () => {
    expect(new Dated().plain.since).toEqual([])
  })
})

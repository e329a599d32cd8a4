import { describe, expect, it } from 'vitest'
import { localDate } from '../../../../electron/base/local-date.ts'
import { caseFigures } from '../../../../electron/cases/figures.ts'
import { owedId } from '../../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES, type SilenceRules } from '../../../../electron/cases/model/rules.ts'
import { type Step, steps } from '../../../../electron/cases/model/steps.ts'
import { explainCourse } from '../../../../electron/cases/why/course.ts'
import { explainEvent, explainPlainly } from '../../../../electron/cases/why/why.ts'
import type { Item } from '../../../../electron/catalogue/model/item.ts'
import { CASE, CaseDriver, facts, found, item, read, rules } from '../../../support/cases/case-builder.ts'
import { PROVEN, WAIVER } from '../../../support/cases/falsehood.ts'
import { DAYS, leadOn, on } from '../../../support/cases/rule-days.ts'

/** Received on 2026-04-30; the fifth working day after it is 05-11. */
const FIFTH = '2026-05-11'
const AFTER = '2026-05-12'
const LICENCE = item({ taskType: '01' })

const received = (missing: readonly string[] = ['core-1', 'days'], chosen: Item = LICENCE) =>
  CaseDriver.prepared(missing, found(), chosen)
const silent = (driver: CaseDriver, day = AFTER) => driver.run({ type: 'countAsAccepted' }, on(day))
const silence = (rest: Partial<SilenceRules>) => rules({ silence: { ...DEFAULT_RULES.silence, ...rest } })

describe('行政许可法第三十二条第一款第四项：逾期不告知的，自收到申请材料之日起即为受理', () => {
  it('第五个工作日还可以受理、告知；过了第五个工作日视为受理，时限从收到之日起算', () => {
    const driver = silent(received(), FIFTH)
    expect(driver.now.status).toBe('draft')
    silent(driver)
    expect(driver.now).toMatchObject({
      status: 'accepted',
      caseNumber: 'T-0001-20260430-0001',
      acceptance: { mode: 'owing', on: AFTER, deemedOn: '2026-04-30' },
      clock: { from: '2026-04-30', finish: { date: '2026-05-18' } },
    })
    expect(driver.events.at(-1)).toMatchObject({ type: 'DeemedAccepted', since: '2026-04-30', tellBy: FIFTH })
    expect(driver.now.documents).toMatchObject([{ kind: 'notice', handOut: { since: AFTER } }])
    // An acceptance, but none on trust.
    expect(caseFigures(driver.events.at(-1) ?? fail(), '')).toEqual([
      { figure: 'accepted', month: '2026-05', detail: 'deemed' },
    ])
  })

  it('材料齐全的也一样，什么也不欠', () => {
    expect(silent(received([])).now).toMatchObject({ acceptance: { mode: 'full' }, owed: [] })
  })

  it('等主管决定的也算：期限不因内部请示停止', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' }), LICENCE)
    driver.run({ type: 'askPerson', reason: '请示' })
    expect(silent(driver).now).toMatchObject({ status: 'accepted', question: undefined })
  })

  it.each([
    ['告知过、又回来的', 'giveOneTimeNotice'],
    ['收件暂存过、又回来的', 'holdPapers'],
  ] as const)('%s不算', (_what, type) => {
    expect(silentEvents(received().run({ type }).run(read.materials('days')))).toEqual([])
  })

  it('没有收到材料的、申请人没有登记的不算', () => {
    expect(silentEvents(received(['core-1', 'core-2', 'days', 'handover', 'fixed']))).toEqual([])
    expect(silentEvents(new CaseDriver().run(read.open(LICENCE)).run(read.identify('handler')))).toEqual([])
  })

  it('从收到第一份材料之日起算，不从登记之日起算', () => {
    const came = (driver: CaseDriver, day: string, ...missing: readonly string[]) =>
      driver.run(read.materials(...missing), on(day))
    const all = LICENCE.materials.map(({ id }) => id)
    const driver = came(received(all), '2026-05-12', 'core-1', 'days')
    expect(stepOf(driver, 'tellApplicant')).toMatchObject({ on: '2026-05-19' })
    came(driver, '2026-05-18', 'days')
    expect(silentEvents(driver, '2026-05-19')).toEqual([])
    expect(silent(driver, '2026-05-20').now.acceptance).toMatchObject({ deemedOn: '2026-05-12' })
    // A material ticked by mistake was not received.
    const again = came(came(received(), '2026-05-06', ...all), '2026-05-12', 'core-1')
    expect(stepOf(again, 'tellApplicant')).toMatchObject({ on: '2026-05-19' })
  })

  it('没有选定情形、换了事项还没有核对的，不知道要什么材料：只提醒，选定核对后再视为受理，仍自收到之日起', () => {
    const situations = [{ id: 'new', name: { zh: '新办', en: 'new' } }]
    const driver = received(['days'], item({ taskType: '01', situations }))
    expect(silentEvents(driver)).toEqual([])
    expect(stepOf(driver, 'tellApplicant')).toMatchObject({ on: FIFTH })
    expect(driver.attempt({ type: 'giveOneTimeNotice' }, on(AFTER))).toBe('K375')
    driver.run({ type: 'chooseSituation', situation: 'new' }, on(AFTER))
    expect(silentEvents(driver)).toEqual([])
    expect(stepOf(driver, 'tellApplicant')).toMatchObject({ on: FIFTH })
    driver.run(read.materials('days'), on(AFTER))
    expect(silent(driver).now.acceptance).toMatchObject({ mode: 'owing', deemedOn: '2026-04-30' })

    const changed = received()
    changed.run({ type: 'changeItem', item: item({ taskType: '01', code: 'OTHER' }) }, on(AFTER))
    expect(silentEvents(changed)).toEqual([])
    expect(silent(changed.run(read.materials(), on(AFTER))).now.acceptance).toMatchObject({ deemedOn: '2026-04-30' })
  })

  it('先前版本登记的办件不会忽然视为受理', () => {
    const events = received().events.map(event => {
      if (event.type !== 'MaterialsChecked') return event
      const { received: _, ...old } = event
      return old
    })
    const driver = new CaseDriver()
    for (const event of events) driver.record(event)
    expect(silentEvents(driver)).toEqual([])
    expect(steps(driver.now, localDate('2026-04-30')).map(({ kind }) => kind)).toEqual(['finishEntry'])
  })

  it('没有人承诺，所以没有逾期、没有未履约记录；要领取结果的，领取前补齐', () => {
    const driver = silent(received())
    driver.run({ type: 'passDay' }, on('2026-09-01'))
    expect(driver.now.owed.map(({ status, subjects }) => [status, subjects])).toEqual([
      ['owed', []],
      ['owed', []],
    ])
    expect(driver.attempt({ type: 'withdrawPromise', reason: '不办了' }, on(AFTER))).toBe('K303')
    driver.granted(on(AFTER)).run({ type: 'readyResult' }, on(AFTER))
    driver.run({ type: 'passDay' }, on('2027-03-01'))
    expect([driver.now.breaches, driver.now.owed[0]?.status]).toEqual([[], 'owed'])
    expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' }, on(AFTER))).toBe('K306')
    for (const id of ['core-1', 'days']) {
      driver.run({ type: 'supply', owedId: owedId(CASE, id), method: 'counter' }, on(AFTER))
      driver.run({ type: 'acceptSupply', owedId: owedId(CASE, id) }, on(AFTER))
    }
    expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' }, on(AFTER))).toBe('ok')
  })

  it('补来的材料虚假的，记在申请人名下，虽然没有人承诺', () => {
    const driver = silent(received(['days'])).run({ type: 'supply', owedId: DAYS, method: 'counter' }, on(AFTER))
    driver.run({ type: 'findFalse', owedId: DAYS, reason: '印章系伪造' }, on(AFTER))
    driver.run(WAIVER, on(AFTER)).run(PROVEN, leadOn(AFTER))
    expect(driver.now.breaches).toMatchObject([{ kind: 'false', subjects: ['subject-applicant'] }])
  })

  it('不符合条件的可以不予许可', () => {
    const driver = silent(received()).refused('缺主件', on(AFTER))
    expect(driver.now.owed.map(({ status }) => status)).toEqual(['void', 'void'])
  })

  it('第五个工作日之后才告知的：先视为受理，告知书只告知还要补什么', () => {
    const driver = received().run({ type: 'giveOneTimeNotice' }, on(AFTER))
    expect(driver.events.slice(-2).map(({ type }) => type)).toEqual(['DeemedAccepted', 'OneTimeNoticeGiven'])
    expect(driver.now).toMatchObject({
      status: 'accepted',
      notice: { on: AFTER, deemedOn: '2026-04-30', missing: ['core-1', 'days'] },
    })
    expect(caseFigures(driver.events.at(-1) ?? fail(), '')).toEqual([])
  })

  it('第五个工作日之后不能再作收件暂存', () => {
    expect(received().attempt({ type: 'holdPapers' }, on(AFTER))).toBe('K392')
    expect(received().attempt({ type: 'holdPapers' }, on(FIFTH))).toBe('ok')
  })

  it('第五个工作日之后不能取消登记：申请已视为受理', () => {
    expect(received().attempt({ type: 'discard' }, on(AFTER))).toBe('K392')
    expect(received().attempt({ type: 'discard' }, on(FIFTH))).toBe('ok')
    const warned = received(['days'], item({ taskType: '05' }))
    expect(warned.attempt({ type: 'discard' }, facts({ today: localDate(AFTER), ...silence({ others: null }) }))).toBe(
      'ok',
    )
  })

  it('依据写在规则里，可以说明；群众看得懂', () => {
    const driver = silent(received())
    const recorded = driver.events.map(event => ({ event, meta: { at: '2026-05-12T01:00:00.000Z' } }))
    const [{ explanation } = fail()] = explainCourse(CASE, recorded, { editions: [DEFAULT_RULES] }, id => id)
    expect(explanation.because?.basis.zh).toContain('《中华人民共和国行政许可法》第三十二条第一款第四项')
    expect(explanation.inputs?.map(({ name, value }) => `${name.zh} ${value}`)).toContain('收到申请材料之日 2026-04-30')
    const { headline, since } = explainPlainly(driver.now, { gates: [], changes: [] }, driver.events)
    expect(headline.zh).toContain('自 2026-04-30 收到材料之日起视为受理')
    expect(since.map(({ zh }) => zh).join()).toContain('没有受理也没有一次性告知')
  })
})

describe('行政许可以外的事项：按大厅规则', () => {
  const OTHER = item({ taskType: '05' })

  it('默认参照；依据写明是大厅规则', () => {
    expect(silent(received(['days'], OTHER)).events.at(-1)).toMatchObject({
      type: 'DeemedAccepted',
      basis: { zh: expect.stringMatching(/^本大厅办事规则.*参照/) },
    })
  })

  it('大厅可以不采用，也可以按事项不采用；行政许可事项不能', () => {
    const given = (rest: Partial<SilenceRules>) => facts({ today: localDate(AFTER), ...silence(rest) })
    const counted = (chosen: Item, rest: Partial<SilenceRules>) =>
      received(['days'], chosen).run({ type: 'countAsAccepted' }, given(rest)).now.status
    expect(counted(OTHER, { others: null })).toBe('draft')
    expect(counted(OTHER, { except: [OTHER.code] })).toBe('draft')
    expect(counted(LICENCE, { others: null, except: [LICENCE.code] })).toBe('accepted')
  })

  it('逾期后由窗口受理的也一样：不采用的从受理之日起算，采用的写明依据', () => {
    const late = (rest: Partial<SilenceRules>) =>
      received([], OTHER).run({ type: 'acceptFull' }, facts({ today: localDate(AFTER), ...silence(rest) }))
    for (const rest of [{ others: null }, { except: [OTHER.code] }]) {
      expect(late(rest).events.at(-1)).not.toHaveProperty('deemedOn')
      expect(late(rest).now.clock).toMatchObject({ from: AFTER })
    }
    const accepted = late({}).events.at(-1)
    if (accepted?.type !== 'Accepted') return fail()
    const basis = DEFAULT_RULES.silence.others ?? fail()
    expect(accepted).toMatchObject({ deemedOn: '2026-04-30', deemedBasis: basis })
    expect(explainEvent(accepted).inputs).toContainEqual(expect.objectContaining({ value: basis }))
  })
})

function stepOf(driver: CaseDriver, kind: Step['kind']): Step | undefined {
  return steps(driver.now, localDate('2026-04-30')).find(step => step.kind === kind)
}

function silentEvents(driver: CaseDriver, day?: string): readonly string[] {
  const before = driver.events.length
  return silent(driver, day)
    .events.slice(before)
    .map(({ type }) => type)
    .filter(type => type === 'DeemedAccepted')
}

function fail(): never {
  throw new Error('nothing there')
}

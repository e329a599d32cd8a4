import { describe, expect, it } from 'vitest'
import { localDate } from '../../../../electron/base/local-date.ts'
import { actionsOf } from '../../../../electron/cases/actions.ts'
import { type CertificateDetails, usualEnd } from '../../../../electron/cases/certificate/certificate.ts'
import type { Facts, Operator } from '../../../../electron/cases/model/facts.ts'
import { steps } from '../../../../electron/cases/model/steps.ts'
import { joinPersonal, splitPersonal } from '../../../../electron/cases/personal.ts'
import { SUPERVISION_RULES } from '../../../../electron/cases/supervision/supervision-rules.ts'
import type { Item } from '../../../../electron/catalogue/model/item.ts'
import { APPROVER, CaseDriver, EXAMINER, found, item, SUPERVISOR } from '../../../support/cases/case-builder.ts'
import { on } from '../../../support/cases/rule-days.ts'

const DAY = '2026-05-06'
const NEXT = '2026-05-07'
const certificate = {
  name: { zh: '公共场所卫生许可证', en: 'hygiene licence' },
  validity: { kind: 'months', months: 48 },
} as const
const WINDOW = { kind: 'instant', promisedDays: 0, statutoryDays: 0, grantedAtWindow: true } as const
const full = (rest: Partial<Item> = {}) =>
  CaseDriver.prepared([], found(), item({ certificate, ...rest })).run({ type: 'acceptFull' })
const granted = (rest: Partial<Item> = {}) => full(rest).granted(on(DAY))
const as = (who: Pick<Facts, 'operator'>, day = NEXT) => on(day, who)

const LICENCE: CertificateDetails = {
  number: '粤卫公证字〔2026〕第0001号',
  issuedOn: localDate(DAY),
  validFrom: localDate(DAY),
  validUntil: localDate('2030-05-05'),
  copies: 2,
}
const make = (rest: Partial<CertificateDetails> = {}) => ({ type: 'makeCertificate', ...LICENCE, ...rest }) as const
const correct = (rest: Partial<CertificateDetails> = {}, reason = '编号录错') =>
  ({ type: 'correctCertificate', ...LICENCE, ...rest, reason }) as const
const handOver = { type: 'handOver', method: 'electronic', takenBy: 'applicant' } as const

function offered({ now }: CaseDriver, given: Facts) {
  const known = { openedOn: on(DAY).today, supervision: SUPERVISION_RULES, owners: [], examiners: () => [] }
  return actionsOf(now, given, known).flatMap(({ id, because }) => (because ? [] : [id]))
}

describe('需要颁发证照的，准予后制证、十日内送达（行政许可法第三十九条第一款、第四十四条）', () => {
  it('没有制证不能发放，也不能通知领取：K354；制证后可以领取、发放', () => {
    const driver = granted()
    expect(driver.attempt(handOver, on(NEXT))).toBe('K354')
    expect(driver.attempt({ type: 'readyResult' }, on(NEXT))).toBe('K354')
    expect(offered(driver, on(NEXT))).not.toContain('readyResult')
    driver.run(make(), as(EXAMINER))
    expect(driver.now.certificate).toMatchObject({
      on: NEXT,
      by: 'examiner-1',
      certificate: { ...LICENCE, name: certificate.name },
    })
    expect(driver.now.ready).toMatchObject({ on: NEXT })
    expect(driver.attempt(handOver, on(NEXT))).toBe('ok')
  })

  it('制证的是承办部门，有日期，十个工作日内', () => {
    const driver = granted()
    const [step, ...more] = steps(driver.now, on(DAY).today)
    expect(step).toMatchObject({ kind: 'makeResult', waitsFor: 'examiner', on: '2026-05-19' })
    expect(more).toEqual([])
    driver.run(make(), as(EXAMINER))
    expect(steps(driver.now, on(DAY).today)).toMatchObject([{ kind: 'collect', waitsFor: 'applicant' }])
  })

  it('窗口、主管和别的部门不能制证（K358，不显示）；审查人、审核人可以', () => {
    const other: Operator = { ...EXAMINER.operator, departments: ['别的部门'] }
    for (const who of [{}, SUPERVISOR, { operator: other }]) {
      expect(granted().attempt(make(), on(NEXT, who))).toBe('K358')
      expect(offered(granted(), on(NEXT, who))).not.toContain('makeCertificate')
    }
    expect(granted().attempt(make(), as(APPROVER))).toBe('ok')
    expect(offered(granted(), as(EXAMINER))).toContain('makeCertificate')
  })

  it('窗口即办的事项由窗口制证，准予在前：不能一步准予并发放', () => {
    const driver = full(WINDOW)
    expect(driver.attempt({ ...handOver, granting: true }, on(DAY))).toBe('K354')
    expect(driver.attempt(make(), on(DAY))).toBe('K397')
    driver.run({ type: 'decideResult', granted: true, reason: '' }, on(DAY))
    expect(steps(driver.now, on(DAY).today)).toMatchObject([{ kind: 'makeResult', waitsFor: 'clerk' }])
    expect(driver.run(make(), on(DAY)).attempt(handOver, on(DAY))).toBe('ok')
  })

  it('没有决定、不予、事项没有证照、已经制证的都不能制证', () => {
    expect(full().attempt(make(), as(EXAMINER))).toBe('K397')
    expect(full().refused('不符合条件', on(DAY)).attempt(make(), as(EXAMINER))).toBe('K303')
    const plain = CaseDriver.prepared([]).run({ type: 'acceptFull' }).granted(on(DAY))
    expect(plain.attempt(make(), as(EXAMINER))).toBe('K303')
    expect(plain.run({ type: 'readyResult' }, on(NEXT)).attempt(handOver, on(NEXT))).toBe('ok')
    expect(granted().run(make(), as(EXAMINER)).attempt(make(), as(EXAMINER))).toBe('K303')
  })

  it.each([
    ['发证日期晚于今天', { issuedOn: localDate('2026-05-08') }],
    ['发证日期早于决定', { issuedOn: localDate('2026-04-30') }],
    ['有效期止不晚于有效期起', { validUntil: localDate(DAY) }],
    ['没有编号', { number: ' ' }],
    ['编号超过 64 个字符', { number: '1'.repeat(65) }],
    ['编号含控制字符', { number: '粤\u0007号' }],
    ['编号含不可见字符', { number: '粤\u200b号' }],
    ['份数为 0', { copies: 0 }],
    ['份数超过 20', { copies: 21 }],
  ])('%s：K355', (_, rest) => {
    expect(granted().attempt(make(rest), as(EXAMINER))).toBe('K355')
    const driver = granted().run(make(), as(EXAMINER))
    expect(driver.attempt(correct(rest), as(EXAMINER))).toBe('K355')
  })

  it('边界内都可以：64 个字（生僻字算一个）、今天发证、长期有效、到次日', () => {
    for (const rest of [
      { number: '𬭳'.repeat(64) },
      { issuedOn: localDate(NEXT) },
      { validUntil: 'longTerm' as const },
      { validUntil: localDate(NEXT) },
    ]) {
      expect(granted().attempt(make(rest), as(EXAMINER))).toBe('ok')
    }
  })
})

describe('发放之前可以更正，前后两次登记都保留（个人信息保护法第四十六条第一款）', () => {
  it('须有理由，须有变化；历史里两次都在，现在的以更正后为准', () => {
    const driver = granted().run(make(), as(EXAMINER))
    expect(driver.attempt(correct({ number: '2' }, ' '), as(EXAMINER))).toBe('K313')
    expect(driver.attempt(correct(), as(EXAMINER))).toBe('K356')
    expect(driver.attempt(correct({ number: '2' }), on(NEXT))).toBe('K358')
    driver.run(correct({ number: '2' }), as(APPROVER))
    expect(driver.events.slice(-3)).toMatchObject([
      { type: 'CertificateMade', certificate: { number: LICENCE.number } },
      { type: 'ResultReady' },
      { type: 'CertificateCorrected', by: 'approver-1', reason: '编号录错', certificate: { number: '2' } },
    ])
    expect(driver.now.certificate).toMatchObject({
      by: 'examiner-1',
      certificate: { number: '2' },
      corrected: { by: 'approver-1', reason: '编号录错' },
    })
  })

  it('更正后重新制作领取通知书；发放之后不能更正', () => {
    const driver = granted().run(make(), as(EXAMINER))
    const notices = () => driver.now.documents.filter(({ kind }) => kind === 'collectionNotice')
    const [first] = notices()
    driver.run(correct({ number: '2' }), as(EXAMINER))
    expect(notices()).toMatchObject([{ about: driver.now.version }])
    expect(notices()[0]?.about).not.toBe(first?.about)
    driver.run(handOver, on(NEXT))
    expect(driver.attempt(correct({ number: '3' }), as(EXAMINER))).toBe('K303')
  })
})

it('编号可能含持证人证件号码（残疾人证）：随申请人封存，删除后不再显示', () => {
  const driver = granted().run(make({ number: '44060419900101001812' }), as(EXAMINER))
  const event = driver.events.at(-2)
  if (event?.type !== 'CertificateMade') throw new Error('no certificate')
  const split = splitPersonal(event)
  expect(JSON.stringify(split.body)).not.toContain('440604')
  expect(joinPersonal(split)).toEqual(event)
  expect(joinPersonal({ ...split, personal: {} })).toMatchObject({ certificate: { number: '（已删除）' } })
})

it.each([
  ['2026-05-06', 48, '2030-05-05'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-28'],
  ['2026-12-01', 1, '2026-12-31'],
])('通常的有效期：%s 起 %i 个月至 %s', (from, months, until) => {
  expect(usualEnd(localDate(from), months)).toBe(until)
})

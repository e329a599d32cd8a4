import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import { GATE_CODES, GATE_IDS, type GateId } from '../../../electron/cases/gates/gate.ts'
import type { CreditAnswer, ListEntry } from '../../../electron/cases/model/credit-answer.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { CaseDriver, facts, found, item, material, noRecord, read } from '../../support/cases/case-builder.ts'

function result(driver: CaseDriver, id: GateId, given: Partial<Facts> = {}): string {
  return assess(driver.now, facts(given))
    .gates.filter(gate => gate.id === id)
    .map(gate => gate.result)
    .join(' ')
}

const entry = (rest: Partial<ListEntry> = {}): ListEntry => ({
  kind: 'BLACK',
  name: '严重失信主体名单',
  basis: '示例决定〔2026〕1号',
  from: localDate('2026-01-01'),
  disputed: false,
  repaired: false,
  ...rest,
})

it('shows every gate at once, in order, with a reason in both languages', () => {
  const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run(read.materials('core-1', 'fixed', 'days'))
  const { gates } = assess(driver.now, facts())
  expect([...new Set(gates.map(gate => gate.id))]).toEqual(GATE_IDS.filter(id => id !== 'noBar'))
  expect(gates.filter(gate => gate.result === 'fail').map(gate => gate.id)).toEqual([
    'coreComplete',
    'missingDeferrable',
    'grade',
    'promise',
  ])
  for (const gate of gates) {
    expect([gate.reason.zh, gate.reason.en, gate.basis.zh, gate.basis.en].every(text => text.length > 3)).toBe(true)
    expect(gate.code).toBe(GATE_CODES[gate.id])
  }
})

describe('the identity gate', () => {
  it('passes for a valid card', () => {
    expect(result(CaseDriver.prepared([]), 'identity')).toBe('pass')
  })
  it('is unknown for a typed identity, which a supervisor must allow', () => {
    expect(result(CaseDriver.prepared([]).run(read.identify('handler', true)), 'identity')).toBe('unknown')
  })
  it('fails for a card from the day after its last day', () => {
    const driver = CaseDriver.prepared([])
    driver.run({
      ...read.identify('handler'),
      card: { validTo: '2026-04-30', samId: '', warnings: [] },
    } as Parameters<CaseDriver['run']>[0])
    expect(result(driver, 'identity')).toBe('pass')
    expect(result(driver, 'identity', { today: localDate('2026-05-01') })).toBe('fail')
  })
  it('fails without an applicant', () => {
    const driver = new CaseDriver().run(read.open()).run(read.identify('handler'))
    expect(result(driver, 'identity')).toBe('fail')
  })
})

describe('the grade gate', () => {
  it.each([
    ['A', 'pass'],
    ['B', 'pass'],
    ['C', 'fail'],
    ['D', 'fail'],
    ['E', 'unknown'],
    ['', 'unknown'],
  ])('%s against B → %s', (grade, expected) => {
    expect(result(CaseDriver.prepared(['days'], found({ grade })), 'grade')).toBe(expected)
  })

  it.each<[string, CreditAnswer, string]>([
    [
      'the source does not know the person',
      { status: 'NOT_FOUND', asOf: localDate('2026-04-29'), reportNumber: 'R' },
      'unknown',
    ],
    ['the source is down', { status: 'UNAVAILABLE', code: 'C201', reason: { zh: '无', en: 'none' } }, 'unknown'],
    [
      'name and number do not match',
      { status: 'MISMATCH', asOf: localDate('2026-04-29'), reportNumber: 'R' },
      'unknown',
    ],
    ['another scheme', found({ scheme: 'stars', grade: '5' }), 'unknown'],
    ['an answer that has expired', found({ validUntil: localDate('2026-04-29') }), 'unknown'],
    ['an answer on its last day', found({ validUntil: localDate('2026-04-30') }), 'pass'],
  ])('%s → %s', (_what, answer, expected) => {
    expect(result(CaseDriver.prepared(['days'], answer), 'grade')).toBe(expected)
  })

  it('is checked for each party that the item names', () => {
    const both = item({ creditParties: ['applicant', 'handler'] })
    const driver = CaseDriver.prepared(['days'], found(), both).run(read.credit(found({ grade: 'C' }), 'applicant'))
    expect(result(driver, 'grade')).toBe('fail pass')
  })

  it('follows the threshold of the item', () => {
    expect(result(CaseDriver.prepared(['days'], found(), item({ thresholds: { letter: 'A' } })), 'grade')).toBe('fail')
    expect(
      result(CaseDriver.prepared(['days'], found({ grade: 'C' }), item({ thresholds: { letter: 'C' } })), 'grade'),
    ).toBe('pass')
  })
})

describe('the lists gate', () => {
  it.each<[string, ListEntry, string]>([
    ['an entry in force', entry(), 'fail'],
    ['one that ends today', entry({ to: localDate('2026-04-30') }), 'fail'],
    ['one that ended yesterday', entry({ to: localDate('2026-04-29') }), 'pass'],
    ['one that begins tomorrow', entry({ from: localDate('2026-05-01') }), 'pass'],
    ['a repaired one', entry({ repaired: true }), 'pass'],
    ['a disputed one', entry({ disputed: true }), 'unknown'],
    ['one that asks for attention', entry({ kind: 'FOCUS' }), 'unknown'],
    ['a red list', entry({ kind: 'RED' }), 'pass'],
  ])('%s → %s', (_what, list, expected) => {
    expect(result(CaseDriver.prepared(['days'], found({ lists: [list] })), 'noListEntry')).toBe(expected)
  })

  it('is unknown for a person whom the source does not know', () => {
    const answer: CreditAnswer = { status: 'NOT_FOUND', asOf: localDate('2026-04-29'), reportNumber: 'R' }
    expect(result(CaseDriver.prepared(['days'], answer), 'noListEntry')).toBe('unknown')
  })
})

describe('the gates on what a person already owes', () => {
  const standing = (owed: number, overdue: number) => ({
    standing: { applicant: noRecord({ owed, overdue }), handler: noRecord() },
  })
  it.each([
    [0, 'pass'],
    [2, 'pass'],
    [3, 'fail'],
  ])('with %i owed, one more → %s', (owed, expected) => {
    expect(result(CaseDriver.prepared(['days']), 'belowCap', standing(owed, 0))).toBe(expected)
  })
  it('count what this case would add', () => {
    expect(result(CaseDriver.prepared(['days', 'handover']), 'belowCap', standing(2, 0))).toBe('fail')
  })
  it('fail for an overdue promise', () => {
    expect(result(CaseDriver.prepared(['days']), 'noBreach', standing(1, 1))).toBe('fail pass')
  })
  it('are unknown without a standing', () => {
    expect(result(CaseDriver.prepared(['days']), 'noBreach', { standing: {} })).toBe('unknown unknown')
  })
})

describe('the deadline gate', () => {
  const due = (chosen: ReturnType<typeof item>, missing: string[]) => {
    const driver = CaseDriver.prepared(missing, found(), chosen)
    return assess(driver.now, facts()).gates.find(gate => gate.id === 'deadline')
  }
  it('uses the material’s own days where the item has room for them', () => {
    expect(due(item(), ['days'])?.reason.zh).toContain('2026-05-11')
  })
  it('cuts them to the promised days less two', () => {
    expect(due(item({ promisedDays: 5 }), ['days'])?.reason.zh).toContain('2026-05-08')
  })
  it.each([[{ promisedDays: 2 }], [{ promisedDays: 0, kind: 'instant' as const }]])(
    'with %o leaves no room for a date: due before handover',
    rest => {
      expect(due(item(rest), ['days'])?.reason.zh).toContain('领证前')
    },
  )
  it('fails for a date before handover without a certificate', () => {
    expect(due(item({ yieldsCertificate: false }), ['handover'])?.result).toBe('fail')
  })
  it('marks a date in an unpublished year as provisional', () => {
    const driver = CaseDriver.prepared(['days'])
    const years = { now: '2026-12-28T02:00:00.000Z', today: localDate('2026-12-28') }
    expect(assess(driver.now, facts(years)).gates.find(gate => gate.id === 'deadline')?.reason.zh).toContain('暂定')
  })
  it('fails for a deferral rule without days', () => {
    const chosen = item({
      materials: [
        material('days', {
          deferral: { mode: 'defer', due: { kind: 'workingDays', days: 0 }, dischargedBy: ['paper'] },
        }),
      ],
    })
    expect(due(chosen, ['days'])?.result).toBe('fail')
  })
})

it('a closed item and a missing core material fail for every person', () => {
  expect(
    result(CaseDriver.prepared(['days'], found({ grade: 'A' }), item({ openToDeferral: false })), 'itemOpen'),
  ).toBe('fail')
  expect(result(CaseDriver.prepared(['core-1'], found({ grade: 'A' })), 'coreComplete')).toBe('fail')
})

import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import type { DocumentKind } from '../../../electron/cases/documents/document-kinds.ts'
import { toHandOut, waitsAtWindow } from '../../../electron/cases/documents/hand-out.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { CaseDriver, read } from '../../support/cases/case-builder.ts'
import { leadOn, on } from '../../support/cases/rule-days.ts'

const kinds = (driver: CaseDriver) => toHandOut(driver.now).map(({ kind }) => kind)
const made = (driver: CaseDriver, kind: DocumentKind) =>
  driver.run({
    type: 'issueDocument',
    kind,
    textVersion: '1',
    language: 'zh',
    hall: bilingual('大厅', 'hall'),
    window: '1',
    operator: '窗口一',
  })

describe('a document to be handed out', () => {
  it.each<[string, DocumentKind, () => CaseDriver]>([
    ['acceptance', 'notice', () => CaseDriver.accepted(['days'])],
    ['a one-time notice', 'oneTimeNotice', () => CaseDriver.prepared(['days']).run({ type: 'giveOneTimeNotice' })],
    ['papers that are kept', 'heldReceipt', () => CaseDriver.prepared(['core-1']).run({ type: 'holdPapers' })],
    [
      'a refusal of acceptance',
      'endNotice',
      () =>
        CaseDriver.prepared([]).run(
          { type: 'endOtherwise', way: 'notNeeded', reason: '不需许可' },
          leadOn('2026-04-30'),
        ),
    ],
  ])('after %s waits at the window until it is printed', (_what, kind, start) => {
    const driver = start()
    expect(kinds(driver)).toEqual([kind])
    expect(waitsAtWindow(driver.now)).toBe('2026-04-30')
    expect(driver.attempt({ type: 'handOutDocument', kind, how: 'printed' })).toBe('K370')
    const seen = driver.now.version
    made(driver, kind)
    expect(kinds(driver)).toEqual([kind])
    driver.run({ type: 'handOutDocument', kind, how: 'printed' })
    expect([kinds(driver), waitsAtWindow(driver.now)]).toEqual([[], undefined])
    expect(driver.now.changedAt).toBe(seen)
    const { length } = driver.events
    expect(driver.run({ type: 'handOutDocument', kind, how: 'printed' }).events).toHaveLength(length)
  })

  it('stops waiting when it is not wanted or sent electronically', () => {
    for (const how of ['electronic', 'notNeeded'] as const) {
      expect(kinds(CaseDriver.accepted(['days']).run({ type: 'handOutDocument', kind: 'notice', how }))).toEqual([])
    }
  })

  it('stops waiting once it is no longer true', () => {
    expect(kinds(CaseDriver.accepted(['days']).run({ type: 'withdraw', reason: '不办了' }))).toEqual([])
    expect(kinds(CaseDriver.accepted(['days']).run({ type: 'withdrawPromise', reason: '改按普通程序' }))).toEqual([])
    const back = CaseDriver.prepared(['days']).run({ type: 'giveOneTimeNotice' }).run(read.materials())
    expect(kinds(back.run({ type: 'acceptFull' }))).toEqual(['notice'])
  })

  it('of an earlier release counts as handed out when it was made out', () => {
    const driver = CaseDriver.accepted(['days'])
    made(driver, 'notice')
    const first = new CaseDriver()
    for (const event of driver.events) {
      const { shown: _, ...rest } = event as CaseEvent & { shown?: true }
      first.record(rest as CaseEvent)
    }
    expect(kinds(first)).toEqual([])
  })

  it('is not a reminder, receipt or slip, which are made on request', () => {
    const driver = made(CaseDriver.accepted(['days']), 'reminder')
    expect(driver.run({ type: 'handOutDocument', kind: 'reminder', how: 'printed' }).events.at(-1)?.type).toBe(
      'DocumentIssued',
    )
  })
})

it('an unsigned promise waits at the window until it is signed or invalid', () => {
  const driver = CaseDriver.prepared(['days']).run({ type: 'preparePromise' })
  expect([kinds(driver), waitsAtWindow(driver.now)]).toEqual([[], '2026-04-30'])
  expect(waitsAtWindow(CaseDriver.prepared(['days']).promise().now)).toBeUndefined()
  expect(waitsAtWindow(driver.run(read.materials()).now)).toBeUndefined()
})

it('a first cure is a promise to sign', () => {
  const driver = CaseDriver.accepted(['days']).run({ type: 'passDay' }, on('2026-05-12'))
  driver.run({ type: 'promiseCure' }, on('2026-05-12'))
  expect(kinds(driver)).toEqual(['notice', 'curePromise'])
})

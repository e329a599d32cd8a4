import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import { DOCUMENT_KINDS, DOCUMENT_LETTERS } from '../../../electron/cases/documents/document-kinds.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { foldCase } from '../../../electron/cases/evolve.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { joinPersonal, splitPersonal } from '../../../electron/cases/personal.ts'
import { CASE, CaseDriver, facts, read } from '../../support/cases/case-builder.ts'

const issue = (kind: (typeof DOCUMENT_KINDS)[number], about?: number) =>
  ({
    type: 'issueDocument',
    kind,
    ...(about === undefined ? {} : { about }),
    textVersion: 'v',
    language: 'zh',
    hall: bilingual('厅', 'hall'),
    window: '1',
    operator: '窗口一',
  }) as const

function on(day: string) {
  return facts({ today: localDate(day) })
}

function papers(driver: CaseDriver) {
  return driver.now.documents.map(({ kind, about, issued }) => [kind, about, issued?.number])
}

describe('a document', () => {
  it('belongs to its event and is made out once', () => {
    const driver = CaseDriver.accepted()
    const at = driver.now.version
    expect(papers(driver)).toEqual([
      ['promise', at - 2, undefined],
      ['notice', at, undefined],
    ])
    driver.run(issue('notice')).run(issue('notice')).run(issue('notice', at))
    expect(driver.events.filter(({ type }) => type === 'DocumentIssued')).toHaveLength(1)
    expect(papers(driver)[1]).toEqual(['notice', at, 'T-0001-20260430-0001-A1'])
    expect(driver.now).toMatchObject({ version: at + 1, changedAt: at })
  })

  it('lists all materials late on one day; a later day needs another one once it was made out', () => {
    const driver = CaseDriver.accepted(['days', 'handover']).granted().run({ type: 'readyResult' }, on('2026-05-06'))
    driver.run({ type: 'passDay' }, on('2026-12-01'))
    const late = () => driver.now.documents.filter(({ kind }) => kind === 'overdueNotice')
    expect(driver.events.filter(({ type }) => type === 'OverdueNoted')).toHaveLength(2)
    expect(late()).toHaveLength(1)
    expect(driver.attempt(issue('overdueNotice'), on('2026-12-01'))).toBe('ok')
    expect(late()[0]?.issued?.number).toBe('T-0001-20260430-0001-L1')
  })

  it('of an invalid promise is not offered, unless it was made out and is printed again', () => {
    const driver = CaseDriver.prepared(['days']).run({ type: 'preparePromise' })
    expect(driver.now.documents).toHaveLength(1)
    driver.run(read.materials('days', 'handover'))
    expect(driver.now.documents).toEqual([])
    driver.run({ type: 'preparePromise' }).run(issue('promise')).run(read.materials('days'))
    expect(papers(driver).map(([kind, , number]) => [kind, number])).toEqual([['promise', 'T-0001-20260430-0001-C2']])
    expect(driver.attempt(issue('promise'))).toBe('ok')
  })

  it('needs a case number', () => {
    const driver = CaseDriver.prepared([]).run({ type: 'withdraw', reason: '不办了' })
    expect(driver.now.documents).toEqual([])
    for (const kind of DOCUMENT_KINDS) expect(driver.attempt(issue(kind))).toBe('K370')
  })

  it('is made for each rejection (洋县 2020: one written notice each time)', () => {
    const owed = { owedId: owedId(CASE, 'days') }
    const driver = CaseDriver.accepted(['days'])
    for (const reason of ['未盖章', '不清晰']) {
      driver.run({ type: 'supply', ...owed, method: 'counter' }).run({ type: 'rejectSupply', ...owed, reason })
    }
    expect(driver.now.documents.filter(({ kind }) => kind === 'correctionNotice')).toHaveLength(2)
  })

  it('is the same when folded from the events', () => {
    const driver = CaseDriver.accepted().run(issue('notice')).run(issue('rightsNotice'))
    expect(foldCase(CASE, driver.events)).toEqual(driver.now)
  })
})

it('no two kinds of document and no breach share a letter', () => {
  const letters = DOCUMENT_KINDS.map(kind => DOCUMENT_LETTERS[kind])
  expect(new Set([...letters, 'B']).size).toBe(letters.length + 1)
})

it('a drawn signature is personal data: without it the event only says how it was signed', () => {
  const event: CaseEvent = {
    type: 'PromiseSigned',
    number: 'C1',
    signature: { by: 'handler', documentSha256: 'a'.repeat(64), language: 'zh', paper: 'A4', image: 'cGljdHVyZQ==' },
  }
  const split = splitPersonal(event)
  expect(JSON.stringify(split.body)).not.toContain('cGljdHVyZQ')
  expect(joinPersonal(split)).toEqual(event)
  expect(joinPersonal({ ...split, personal: {} })).toMatchObject({ signature: { image: '', by: 'handler' } })
})

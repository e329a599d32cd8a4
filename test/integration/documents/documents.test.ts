import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/catalogue/model/bilingual.ts'
import type { DocumentFacts } from '../../../electron/documents/facts.ts'
import { noticeDocument } from '../../../electron/documents/notice.ts'
import { oneTimeNoticeDocument } from '../../../electron/documents/one-time-notice.ts'
import { promiseDocument } from '../../../electron/documents/promise.ts'
import { CaseDriver, found, item, read } from '../../support/case-builder.ts'

function about(driver: CaseDriver, language: 'zh' | 'en' = 'zh'): DocumentFacts {
  return {
    state: driver.now,
    hall: bilingual('测试大厅', 'Test hall'),
    operator: '窗口一',
    language,
  }
}

describe('the promise', () => {
  it('names both parties, each material with form and date, five statements, number and code', async () => {
    const driver = CaseDriver.prepared(['days', 'handover']).promise()
    const { title, html } = await promiseDocument(about(driver))
    expect(title).toContain('容缺受理承诺书')
    for (const text of [
      '申请人',
      '经办人',
      '440604199001010018',
      '材料 days',
      '2026-05-11 前',
      '材料 handover',
      '领取结果前',
      'T-0001-20260430-0001-C1',
      '容缓',
      '容缺',
    ]) {
      expect(html).toContain(text)
    }
    expect(html.match(/<li>/g)).toHaveLength(5)
    expect(html.match(/<svg/g)).toHaveLength(1)
  })

  it('can be printed in English', async () => {
    const { html } = await promiseDocument(about(CaseDriver.prepared(['days']).promise(), 'en'))
    expect(html).toContain('by 2026-05-11')
    expect(html).toContain('lang="en"')
  })

  it('is not there before it was made out', async () => {
    await expect(promiseDocument(about(CaseDriver.prepared(['days'])))).rejects.toThrow('K311')
  })
})

describe('the notice of acceptance', () => {
  it('comes in two copies, with what is owed and what happens if it is late', async () => {
    const { title, html } = await noticeDocument(about(CaseDriver.accepted()))
    expect(title).toContain('容缺受理通知书 T-0001-20260430-0001')
    expect(html.match(/class="sheet"/g)).toHaveLength(2)
    for (const text of ['第一联', '第二联', '材料 days', '不予发放', '2026-05-18']) expect(html).toContain(text)
  })

  it('of a complete case asks for nothing', async () => {
    const { title, html } = await noticeDocument(about(CaseDriver.prepared([]).run({ type: 'acceptFull' })))
    expect(title).not.toContain('容缺')
    expect(html).not.toContain('补交期限')
  })

  it('is not there before acceptance', async () => {
    await expect(noticeDocument(about(CaseDriver.prepared([])))).rejects.toThrow('K303')
  })
})

it('the one-time notice lists everything that is missing and says that nothing was accepted', async () => {
  const driver = CaseDriver.prepared(['core-1', 'days', 'fixed']).run({ type: 'giveOneTimeNotice' })
  const { html } = await oneTimeNoticeDocument(about(driver))
  for (const text of ['材料 core-1', '材料 days', '材料 fixed', '不构成受理']) expect(html).toContain(text)
  expect(html).not.toContain('材料 core-2')
})

describe('whatever a name holds, a page stays a page', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;'],
    ['A & B "C"', 'A &amp; B &quot;C&quot;'],
    ['王𬭳䶮', '王𬭳䶮'],
    ['长'.repeat(200), '长'.repeat(200)],
  ])('%s', async (name, expected) => {
    const driver = CaseDriver.prepared(['days'])
    driver.run({ ...read.identify('applicant'), person: { name, number: '440604199001010018' } } as Parameters<
      CaseDriver['run']
    >[0])
    driver.run(read.credit(found())).run(read.materials('days'))
    const { html } = await promiseDocument(about(driver.promise()))
    expect(html).toContain(expected)
    expect(html).not.toContain('<script')
  })

  it('an item’s name is escaped too', async () => {
    const driver = CaseDriver.prepared(['days'], found(), item({ name: bilingual('<b>粗</b>', 'x') })).promise()
    expect((await promiseDocument(about(driver))).html).toContain('&lt;b&gt;粗')
  })
})

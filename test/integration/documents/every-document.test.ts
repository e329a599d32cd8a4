import { describe, expect, it } from 'vitest'
import { bilingual } from '../../../electron/base/bilingual.ts'
import { longDate } from '../../../electron/base/date-in-words.ts'
import { localDate } from '../../../electron/base/local-date.ts'
import { DOCUMENT_KINDS } from '../../../electron/cases/documents/document-kinds.ts'
import { CaseDriver, found, item, read } from '../../support/cases/case-builder.ts'
import { DOCUMENT_CASES, documentCase } from '../../support/cases/document-cases.ts'
import { longItem } from '../../support/cases/document-drivers.ts'
import { make } from '../../support/cases/made-documents.ts'

describe('every document', () => {
  it.each(DOCUMENT_CASES.map(({ key }) => key))(
    '%s: number, date, code, text version; no script; no outside file',
    async key => {
      const { driver, kind, day } = documentCase(key)
      const { html, number, title } = await make(driver(), kind, day)
      expect(title).toContain(number)
      expect(html).toContain(`@bottom-left { content: "${number}`)
      for (const text of [
        `<dd>${number}</dd>`,
        `制发日期 ${longDate(localDate(day)).zh}`,
        '文本版本',
        '<svg',
        'counter(pages)',
        '测试大厅',
      ]) {
        expect(html).toContain(text)
      }
      expect(html).not.toMatch(/<script|src="(?!data:)|href=|url\(|@import|\{[a-zA-Z]+\}(?![^<]*<\/style>)/)
      expect(number.startsWith('T-0001-20260430-0001-')).toBe(true)
    },
  )

  it.each(DOCUMENT_CASES.map(({ key }) => key))('%s in English has no Chinese text of ours', async key => {
    const { driver, kind, day } = documentCase(key)
    const { html } = await make(driver(), kind, day, { language: 'en' })
    const text = html
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]*>/g, ' ')
      // Typed texts.
      .replace(
        /样本|窗口一|台风停运，邮路中断|未加盖公章|现场检验|改为备齐后办理|不再经营|场所不符合条件|另有规定|报市级机关/g,
        '',
      )
      .replace(/多次联系未果|收件期满|期满未来|多次通知未领取|5 月 9 日已寄出/g, '')
      .replace(
        /出具机构确认未出具|区卫生健康局|材料由中介代办，不知情|不影响虚假的认定|事实清楚|在限制期间内再次申请|档案室/g,
        '',
      )
    expect(text).not.toMatch(/\p{Script=Han}/u)
    expect(text).not.toMatch(/[\u3001-\u303f\uff01-\uffef]/u)
    expect(html).toContain('<html lang="en">')
  })
})

describe('hostile names do not break a page', () => {
  const NAMES = [
    ['<script>alert(1)</script>', '&lt;script&gt;'],
    ['A & B "C" \'D\'', 'A &amp; B &quot;C&quot; &#39;D&#39;'],
    ['王𬭳䶮𠮷', '<bdi>王𬭳䶮𠮷</bdi>'],
    ['👩‍👩‍👧‍👦 家', '<bdi>👩‍👩‍👧‍👦 家</bdi>'],
    ['مُحَمَّد \u202E反', '<bdi>مُحَمَّد \u202E反</bdi>'],
    ['{caseNumber}', '<bdi>{caseNumber}</bdi>'],
    ['长'.repeat(200), '长'.repeat(200)],
  ] as const

  function renamed(driver: CaseDriver, name: string): CaseDriver {
    const copy = new CaseDriver()
    for (const event of driver.events) {
      copy.record(event.type === 'PartyIdentified' ? { ...event, person: { ...event.person, name } } : event)
    }
    return copy
  }

  it.each(NAMES)('%s in every document', async (name, expected) => {
    for (const { driver, kind, day } of DOCUMENT_CASES) {
      const { html } = await make(renamed(driver(), name), kind, day)
      expect(html.split(expected).length, kind).toBeGreaterThan(2)
      expect(html).not.toContain('<script')
      expect(html.isWellFormed()).toBe(true)
    }
  })

  it('typed and catalogue texts are escaped, in text, title and style', async () => {
    const name = bilingual('<b>粗</b>{number}', 'x')
    const code = '"}</style><script>'
    const driver = CaseDriver.prepared(['days'], found(), item({ name, code })).promise()
    const nextCaseNumber = `${code}-20260430-0001`
    const odd = new CaseDriver()
    for (const event of driver.events) {
      odd.record(
        event.type === 'PromisePrepared'
          ? { ...event, caseNumber: nextCaseNumber, number: `${nextCaseNumber}-C1` }
          : event,
      )
    }
    const { html } = await make(odd, 'promise', '2026-04-30')
    expect(html).toContain('&lt;b&gt;粗&lt;/b&gt;{number}')
    expect(html).not.toContain('<script')
    expect(html.match(/<\/style>/g)).toHaveLength(1)
  })

  it('names of 200 characters everywhere', async () => {
    const driver = CaseDriver.prepared(['days'], found(), longItem()).promise().run({ type: 'acceptOwing' })
    const { html } = await make(driver, 'notice', '2026-04-30', { language: 'both', paper: '80mm' })
    expect(html).toContain('很长的名称'.repeat(40))
  })
})

it('a document that the case does not have is refused', () => {
  const refusals = DOCUMENT_KINDS.map(kind =>
    CaseDriver.prepared([]).attempt({
      type: 'issueDocument',
      kind,
      textVersion: 'v',
      language: 'zh',
      hall: bilingual('厅', 'hall'),
      window: '1',
      operator: '窗口一',
    }),
  )
  expect(new Set(refusals)).toEqual(new Set(['K370']))
})

it('a void promise that was never made out is refused', async () => {
  const driver = documentCase('promise').driver().run(read.materials('days'))
  await expect(async () => make(driver, 'promise', '2026-04-30')).rejects.toThrow('no promise')
})

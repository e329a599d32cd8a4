import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { DOCUMENT_KINDS } from '../../../electron/cases/documents/document-kinds.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { upcast } from '../../../electron/cases/upcast.ts'
import type { DocumentForm } from '../../../electron/desk/documents/render-issued.ts'
import { TEXT_KEYS, type TextKey } from '../../../electron/documents/texts/shapes.ts'
import { CaseDriver, facts, found } from '../../support/cases/case-builder.ts'
import { DOCUMENT_CASES, documentCase } from '../../support/cases/document-cases.ts'
import { certified } from '../../support/cases/document-drivers.ts'
import { DOCUMENT_VARIANTS } from '../../support/cases/document-variants.ts'
import { delivery, FOUND_ON, finding, PROVEN, STATEMENT, safetyItem, WAIVER } from '../../support/cases/falsehood.ts'
import { make, makeFirst, TEXTS } from '../../support/cases/made-documents.ts'
import { leadOn, on } from '../../support/cases/rule-days.ts'

/** One tag a line, so that a diff shows what changed. Renew with `vitest -u`. */
function golden(html: string): string {
  return `${html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<svg.*?<\/svg>/gs, '<svg/>')
    .replace(/<(p|tr|li|dt|h1|section|div|table|body)\b/g, '\n<$1')}\n`
}

const FORMS: readonly (readonly [TextKey, Partial<DocumentForm>])[] = [
  ...DOCUMENT_CASES.map(({ key }) => [key, {}] as const),
  ['promise', { language: 'en' }],
  ['promise', { language: 'both' }],
  ['proofPromise', { language: 'both' }],
  ['checkNotice.correct', { language: 'en' }],
  ['notice.owing', { language: 'en' }],
  ['notice.owing', { language: 'both', paper: '80mm' }],
  ['overdueNotice', { language: 'en' }],
  ['rightsNotice', { language: 'en' }],
  ['oneTimeNotice', { language: 'both' }],
  ['privacyNotice', { language: 'en' }],
  ['supplyReceipt', { paper: '80mm' }],
  ['priorNotice', { language: 'en' }],
  ['revocation.licence', { language: 'en' }],
  ['end.untrueRefused', { language: 'en' }],
  ['end.barred', { language: 'en' }],
]

describe('every document is as its golden file', () => {
  it.each(FORMS)('%s %o', async (key, form) => {
    const { driver, kind, day } = documentCase(key)
    const { html } = await make(driver(), kind, day, form)
    const name = [key, form.language ?? 'zh', ...(form.paper ? [form.paper] : [])].join('.')
    await expect(golden(html)).toMatchFileSnapshot(`../../fixtures/documents/${name}.html`)
  })

  it.each(FORMS.filter(([key]) => TEXTS.find(key, key === 'promise' ? 'promise-2026-1' : '2026-1')))(
    '%s %o as the first texts and layout printed it',
    async (key, form) => {
      const { driver, kind, day } = documentCase(key)
      const { html } = await makeFirst(driver(), kind, day, form)
      const name = [key, form.language ?? 'zh', ...(form.paper ? [form.paper] : [])].join('.')
      await expect(golden(html)).toMatchFileSnapshot(`../../fixtures/documents/first/${name}.html`)
    },
  )

  it('a receipt of an earlier release, without an identified collector, stays as it was', async () => {
    const driver = CaseDriver.prepared([])
      .run({ type: 'acceptFull' })
      .granted(facts({ today: localDate('2026-05-13') }))
    const first = { type: 'HandedOver', on: localDate('2026-05-15'), method: 'counter', takenBy: 'handler' }
    driver.record(upcast(first as unknown as CaseEvent))
    const { html } = await makeFirst(driver, 'deliveryReceipt', '2026-05-15')
    await expect(golden(html)).toMatchFileSnapshot('../../fixtures/documents/first/deliveryReceipt.onRecord.zh.html')
  })

  it.each(DOCUMENT_VARIANTS)('$variant, now and as the first texts printed it', async one => {
    const { driver, kind, day, key, variant } = one
    const name = `${key}.${variant}.both.html`
    const form = { language: 'both' } as const
    const [now, first] = [await make(driver(), kind, day, form), await makeFirst(driver(), kind, day, form)]
    await expect(golden(now.html)).toMatchFileSnapshot(`../../fixtures/documents/${name}`)
    await expect(golden(first.html)).toMatchFileSnapshot(`../../fixtures/documents/first/${name}`)
  })

  it.each([
    ['heard', STATEMENT],
    ['waived', WAIVER],
  ])('不予受理 for false material, with the party %s', async (name, heard) => {
    const driver = CaseDriver.prepared(['days'], found(), safetyItem()).run(finding('core-1'), on(FOUND_ON))
    driver.run(delivery(FOUND_ON), on(FOUND_ON)).run(heard, on(FOUND_ON)).run(PROVEN, leadOn(FOUND_ON))
    const { html } = await make(driver, 'endNotice', FOUND_ON, { language: 'both' })
    await expect(golden(html)).toMatchFileSnapshot(`../../fixtures/documents/end.untrue.${name}.both.html`)
  })

  it.each([
    ['decision', 'decision.licence', '2026-05-13', 'zh'],
    ['collectionNotice', 'collectionNotice', '2026-05-14', 'zh'],
    ['deliveryReceipt', 'deliveryReceipt', '2026-05-15', 'zh'],
    ['deliveryReceipt', 'deliveryReceipt', '2026-05-15', 'en'],
  ] as const)('%s of an item whose result is a certificate', async (kind, key, day, language) => {
    const { html } = await make(certified(), kind, day, { language })
    await expect(golden(html)).toMatchFileSnapshot(`../../fixtures/documents/${key}.certificate.${language}.html`)
  })

  it('every kind and every text has a golden file', () => {
    expect(new Set(DOCUMENT_CASES.map(({ kind }) => kind))).toEqual(new Set(DOCUMENT_KINDS))
    expect(DOCUMENT_CASES.map(({ key }) => key).toSorted()).toEqual([...TEXT_KEYS].toSorted())
  })
})

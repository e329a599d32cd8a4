import { describe, expect, it } from 'vitest'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { CaseDriver } from '../../support/cases/case-builder.ts'
import { DOCUMENT_CASES } from '../../support/cases/document-cases.ts'
import { make } from '../../support/cases/made-documents.ts'
import { RARE } from '../../support/cases/rare-characters.ts'

function renamed(driver: CaseDriver): CaseDriver {
  const copy = new CaseDriver()
  for (const event of driver.events) {
    const text = JSON.stringify(event)
      .replaceAll('"测试事项"', `"事${RARE}"`)
      .replaceAll('"测试部门"', `"部${RARE}"`)
      .replaceAll('"材料 ', `"料${RARE} `)
    copy.record(JSON.parse(text) as CaseEvent)
  }
  return copy
}

describe('names of 200 rare characters of items, departments and materials', () => {
  it.each(DOCUMENT_CASES.map(paper => [paper.key, paper] as const))('%s', async (_key, { driver, kind, day }) => {
    const plain = await make(driver(), kind, day)
    const told = (name: string) => plain.html.includes(name)
    for (const form of [{}, { language: 'both' }, { paper: '80mm' }] as const) {
      const { html, title } = await make(renamed(driver()), kind, day, form)
      expect(html.isWellFormed() && title.isWellFormed()).toBe(true)
      expect(html).toContain(`事${RARE}`)
      if (told('测试部门')) expect(html).toContain(`部${RARE}`)
      if (told('材料 days')) expect(html).toContain(`料${RARE} days`)
    }
  })
})

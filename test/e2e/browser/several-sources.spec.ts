import { expect, test } from '@playwright/test'
import { configSchema } from '../../../electron/config/schema.ts'
import { DEMO_KEY } from '../../../electron/credit/reference/demo-key.ts'
import { loadReferenceData } from '../../../electron/credit/reference/people.ts'
import { ReferenceService } from '../../../electron/credit/reference/service.ts'
import { BUILT_PAGES, bringCase, on, TestApplication, told } from '../../support/halls/application.ts'

const TIMEOUT_MS = 800

test('几个信用来源：窗口看到每个来源各怎么说，慢的、断开的不挡住别的', async ({ page }) => {
  const [quick, slow] = [service(), service()]
  let hall: TestApplication | undefined
  try {
    const [url, slowUrl] = [await quick.listen(0), await slow.listen(0)]
    slow.behave('slow', 3000)
    const { credit } = configSchema.parse({
      credit: {
        sources: [
          { id: 'people', name: { zh: '个人信用库', en: 'People' }, url },
          source('stars', '星级户库', slowUrl),
          source('town', '镇街信用库', 'http://127.0.0.1:1'),
        ],
      },
    })
    hall = await TestApplication.start({ pages: BUILT_PAGES, config: { credit } })
    const clerk = hall.client()
    const opened = await told(clerk, await bringCase(clerk, 'wang', 'CC-WJ-0101'))
    const checked = await clerk.cases.checkMaterials({ ...on(opened), missing: ['business-licence'] })
    const began = performance.now()
    const { caseId } = await clerk.cases.queryCredit(on(checked))
    const took = performance.now() - began
    expect(took).toBeGreaterThan(TIMEOUT_MS * 0.9)
    expect(took).toBeLessThan(TIMEOUT_MS * 5)
    await page.goto(`${hall.address}/counter/cases/${caseId}`)
    await expect(page.locator('[data-source="个人信用库"]')).toContainText('B 级')
    await expect(page.locator('[data-source="星级户库"]')).toContainText('未知')
    await expect(page.locator('[data-source="镇街信用库"]')).toContainText('未知')
    await expect(page.getByTestId('outcome')).toHaveText('可信任受理（容缺）')
    const gate = page.locator('[data-gate="grade"]')
    await expect(gate).toContainText(/个人信用库：.*达到.*；星级户库：未能查询.*超时.*；镇街信用库：未能查询/)
  } finally {
    await hall?.remove()
    for (const each of [quick, slow]) await each.close()
  }
})

function source(id: string, zh: string, url: string) {
  return { id, name: { zh, en: id }, lists: false, url, retries: 0, timeoutMs: TIMEOUT_MS }
}

function service(): ReferenceService {
  return new ReferenceService({
    data: loadReferenceData(undefined),
    secrets: { [DEMO_KEY.id]: DEMO_KEY.secret },
    clock: Date.now,
    controllable: false,
  })
}

import { expect, test } from '@playwright/test'
import { configSchema } from '../../../electron/config/schema.ts'
import { DEMO_KEY } from '../../../electron/credit/reference/demo-key.ts'
import { loadReferenceData } from '../../../electron/credit/reference/people.ts'
import { ReferenceService } from '../../../electron/credit/reference/service.ts'
import { BUILT_PAGES, bringCase, on, TestApplication, told } from '../../support/halls/application.ts'

test('几个信用来源：窗口看到每个来源各怎么说，慢的、断开的不挡住别的', async ({ page }) => {
  const service = new ReferenceService({
    data: loadReferenceData(undefined),
    secrets: { [DEMO_KEY.id]: DEMO_KEY.secret },
    clock: Date.now,
    controllable: false,
  })
  const url = await service.listen(0)
  const { credit } = configSchema.parse({
    credit: {
      sources: [
        { id: 'people', name: { zh: '个人信用库', en: 'People' }, url },
        { id: 'stars', name: { zh: '星级户库', en: 'Stars' }, lists: false, url: 'http://127.0.0.1:1', retries: 0 },
      ],
    },
  })
  const hall = await TestApplication.start({ pages: BUILT_PAGES, config: { credit } })
  const clerk = hall.client()
  const opened = await told(clerk, await bringCase(clerk, 'wang', 'CC-WJ-0101'))
  const checked = await clerk.cases.checkMaterials({ ...on(opened), missing: ['business-licence'] })
  const { caseId } = await clerk.cases.queryCredit(on(checked))
  await page.goto(`${hall.address}/counter/cases/${caseId}`)
  await expect(page.locator('[data-source="个人信用库"]')).toContainText('B 级')
  await expect(page.locator('[data-source="星级户库"]')).toContainText('未知')
  await expect(page.getByTestId('outcome')).toHaveText('可信任受理（容缺）')
  await expect(page.locator('[data-gate="grade"]')).toContainText(/个人信用库：.*达到.*；星级户库：未能查询/)
  await hall.remove()
  await service.close()
})

import { bringCase, on, told } from '../../support/halls/application.ts'
import { startLifeHall } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { expect, placeCard, press, pressKey, test } from './hall-test.ts'

test.use({ viewport: { width: 1366, height: 768 } })

test('行政许可法第三十二条：五个工作日没有答复，视为受理；窗口看得见期限，再告知还缺什么', async ({ page }) => {
  const hall = await startLifeHall('2026-08-03')
  try {
    const client = hall.client()
    let view = await told(client, await bringCase(client, 'wang', 'LIFE-0001'))
    view = await client.cases.chooseSituation({ ...on(view), situation: 'new' })
    await client.cases.checkMaterials({ ...on(view), missing: ['site-plan'] })

    await hall.day('2026-08-06')
    await page.goto(`${hall.address}/counter`)
    await placeCard(page, hall, 'wang', '王*本')
    await pressKey(page, 'F4')
    await expect(page.getByTestId('entry')).toContainText('最迟 2026-08-10 受理或告知')

    await hall.day('2026-08-11')
    await expect(page.getByText('视为受理', { exact: true })).toBeVisible()
    await expect(page.getByText('2026-08-03（逾期未告知，视为受理；2026-08-11 登记）')).toBeVisible()
    const plan = page.locator('[data-owed="site-plan"]')
    await expect(plan).toContainText('经营场所平面图')
    await expect(plan).not.toContainText('容缓')
    expect(await objections(page)).toEqual([])
    await pressKey(page, 'F8')
    await expect(page.frameLocator('iframe').getByText('2026年8月3日（视为受理）').first()).toBeVisible()
    await press(page.getByRole('button', { name: '打印（Enter）' }))
    await page.keyboard.press('Escape')
    await press(page.getByRole('button', { name: '告知还要补交的材料' }))
    await pressKey(page, 'F8')
    await expect(page.frameLocator('iframe').getByText('一次性告知书').first()).toBeVisible()
    await expect(page.frameLocator('iframe').getByText('经营场所平面图').first()).toBeVisible()
  } finally {
    await hall.remove()
  }
})

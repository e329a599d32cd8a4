import { acceptLife } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { become, expect } from './hall-test.ts'
import { MONDAY, withLifeHall } from './life-test.ts'

const AHEAD = '2026-11-02'

const test = withLifeHall()

test('a clock that was set wrong: everybody is told, a supervisor confirms the day and puts right what it did', async ({
  page,
  dated,
}) => {
  const caseNumber = await acceptLife(dated, ['lease'])
  dated.moveClock(AHEAD)
  await page.goto(`${dated.address}/kiosk`)
  await expect(page.getByText('大厅正在核对日期，您的补交期限不受影响。')).toBeVisible()

  await page.goto(`${dated.address}/counter`)
  const doubt = page.getByTestId('day-doubt')
  await expect(doubt).toContainText('2026/11/2')
  await expect(doubt).toContainText('请主管或管理员核对电脑的日期和时间')
  await expect(doubt.getByRole('button')).toHaveCount(0)

  await become(page, '主管演示员')
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  expect(await objections(page)).toEqual([])
  await doubt.getByRole('button', { name: `确认今天是 ${AHEAD}` }).click()
  await expect(page.getByRole('dialog')).toContainText('请先校准电脑时钟，不要确认')
  await page.getByRole('dialog').getByRole('button', { name: '确定（Enter）' }).click()
  await expect(doubt).toHaveCount(0)
  await dated.night()

  dated.moveClock(MONDAY)
  await page.reload()
  await doubt.getByRole('button', { name: `确认今天是 ${MONDAY}` }).click()
  await page.keyboard.press('Enter')
  await expect(doubt).toHaveCount(0)
  await page.getByTestId('mistaken-days').getByRole('button', { name: '查看并更正' }).click()
  const list = page.getByRole('dialog')
  await expect(list).toContainText(caseNumber)
  await expect(list).toContainText(`${AHEAD} 逾期：`)
  expect(await objections(page)).toEqual([])
  await list.getByRole('button', { name: '全部更正' }).click()
  await page.getByRole('textbox', { name: '更正的理由' }).fill('主板电池没电')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog', { name: '更正的理由' })).toHaveCount(0)
  await expect(page.getByRole('dialog')).toContainText('没有需要更正的登记')
  const { owed } = await dated.client().cases.find({ caseNumber })
  expect(owed[0]).toMatchObject({ status: 'owed' })
  expect(owed[0]?.lateness).toBeUndefined()
})

test('the statistics begin with the month of the hall, whatever day it is on the machine that shows them', async ({
  page,
  dated,
}) => {
  await page.goto(`${dated.address}/supervisor`)
  await become(page, '主管演示员')
  await page.getByRole('tab', { name: '统计' }).click()
  const period = page.getByRole('tabpanel').locator('input[type="month"]')
  await expect(period.first()).toHaveValue(MONDAY.slice(0, 7))
  await expect(period.last()).toHaveValue(MONDAY.slice(0, 7))
})

import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { TestApplication } from '../../support/halls/application.ts'
import { acceptLife } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { become, expect, press } from './hall-test.ts'
import { find, withLifeHall } from './life-test.ts'

/** Accepted on Monday 08-03: the lease is due on 08-10, the end promised for 08-17, by law for 08-31. */
const test = withLifeHall()

test.use({ viewport: { width: 1366, height: 768 } })

async function openCase(page: Page, { address }: TestApplication, caseNumber: string): Promise<void> {
  await page.goto(`${address}/counter`)
  await find(page, caseNumber)
}

test('整改晚于承诺办结日：等待期间机关不亮红灯，补齐后剩余时限顺延，文书写明', async ({ page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  const examiner = dated.client('examiner-1')
  const { caseId } = await examiner.cases.find({ caseNumber: number })
  await examiner.cases.takeUp({ caseId, commandId: randomUUID(), examiner: 'examiner-1' })
  await dated.day('2026-08-11')
  await openCase(page, dated, number)
  const clock = page.getByTestId('clock')
  await expect(clock).toContainText('补交挂起：2026-08-10 次日起，预计至 2026-08-13')
  await expect(clock).toContainText('法定办结期限 2026-08-31，不因补交挂起停止')
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog')).toContainText('2026-08-18 前补交')
  await expect(page.getByTestId('officeTime')).toContainText('不计入承诺办结时限')
  expect(await objections(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(clock).toContainText('预计至 2026-08-18')
  await press(page.locator('[data-document="waitNotice"]').getByRole('button', { name: '制作' }))
  await expect(page.frameLocator('iframe').getByText('补交挂起告知书').first()).toBeVisible()
  await expect(page.frameLocator('iframe').getByText('不计入承诺办结时限').first()).toBeVisible()
  await press(page.getByRole('button', { name: '打印（Enter）' }))
  await page.keyboard.press('Escape')

  await dated.day('2026-08-18')
  const due = await dated.client('lead-1').worklists.rows({ list: 'officeDue' })
  expect(due.rows).toEqual([])
  await page.keyboard.press('F3')
  await expect(page.locator('[data-owed="lease"]')).toContainText('2026-08-18 收到')
  await page.keyboard.press('F4')
  await expect(clock).toContainText('2026-08-25')
  await expect(clock).not.toContainText('补交挂起：')
})

test('延期：对话框写明时限如何计算；原定日期过后挂起，不算逾期', async ({ page, dated }) => {
  await openCase(page, dated, await acceptLife(dated, ['lease']))
  const lease = page.locator('[data-owed="lease"]')
  await press(lease.getByRole('button', { name: /更多/ }))
  await press(lease.getByRole('button', { name: '申请延期' }))
  await expect(page.getByTestId('officeTime')).toContainText('法定办结期限照常计算')
  await page.getByRole('spinbutton', { name: '延期工作日' }).fill('5')
  await page.getByRole('textbox', { name: '理由' }).fill('出租方在外地')
  await page.keyboard.press('Control+Enter')
  await expect(lease).toContainText('已申请延期，待主管批准')
  await become(page, '主管演示员')
  await press(page.getByRole('button', { name: '同意申请' }))
  await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).fill('情况属实')
  await page.keyboard.press('Control+Enter')
  await expect(lease).toContainText('期限 2026-08-17')
  await dated.day('2026-08-11')
  await expect(page.getByTestId('clock')).toContainText('补交挂起：2026-08-10 次日起，预计至 2026-08-17')
  await expect(lease).not.toContainText('逾期')
})

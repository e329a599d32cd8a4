import type { Page } from '@playwright/test'
import type { TestApplication } from '../../support/halls/application.ts'
import { acceptLife, startLifeHall } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { test as base, become, decideGranted, expect, placeCard } from './hall-test.ts'

/** A Monday; five working days later is the next one. */
const MONDAY = '2026-08-03'

const test = base.extend<{ dated: TestApplication; desk: Page }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  dated: async ({}, use) => {
    const hall = await startLifeHall(MONDAY)
    await use(hall)
    await hall.remove()
  },
  desk: async ({ page, dated }, use) => {
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(`${dated.address}/counter`)
    await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
    await use(page)
  },
})

async function find(page: Page, caseNumber: string): Promise<void> {
  await page.getByRole('textbox', { name: /办件编号/ }).fill(caseNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-number')).toHaveText(caseNumber)
}

/** Fills in the reason of the dialog that is open and confirms it by keyboard. */
async function because(page: Page, reason: string): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('textbox', { name: '理由' })).toBeFocused()
  await page.keyboard.type(reason)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

function owed(page: Page, id: string) {
  return page.locator(`[data-owed="${id}"]`)
}

/** Nothing on the screen that axe objects to. */
async function accessible(page: Page, name: string): Promise<void> {
  expect(await objections(page), name).toEqual([])
}

test('情形先选；缺主件可容缺收件，不是受理，补齐后全程键盘受理', async ({ desk: page, dated }) => {
  await placeCard(page, dated, 'wang', '王*本')
  await page.keyboard.type('xcy')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: '首次登记' })).toBeFocused()
  await expect(page.getByTestId('outcome')).toHaveCount(0)
  await accessible(page, 'situation')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('situation')).toHaveText('延续登记')
  await expect(page.getByRole('checkbox', { name: '登记申请书' })).toBeFocused()
  await expect(page.getByRole('checkbox', { name: '原登记证' })).toBeVisible()
  await expect(page.getByRole('checkbox', { name: '经营场所平面图' })).toHaveCount(0)
  await expect(page.getByText('免提交：由机关通过共享取得')).toBeVisible()

  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '原登记证' }).uncheck()
  await accessible(page, 'draft')
  await expect(page.getByRole('button', { name: /容缺收件/ })).toBeEnabled()
  await page.keyboard.press('F10')
  await expect(page.getByRole('dialog')).toContainText('不计办理时限')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('held')).toContainText('不是受理，不计办理时限')
  // 2026-08-03 and twenty working days.
  await expect(page.getByTestId('held')).toContainText('2026-08-31')
  await expect(page.locator('[data-step="bringCore"]')).toContainText('等申请人')
  await accessible(page, 'held')
  const number = (await page.getByTestId('case-number').textContent()) ?? ''
  await page.keyboard.press('Escape')

  await find(page, number)
  await expect(page.getByText('容缺收件（未受理）')).toBeVisible()
  await page.keyboard.press('F3')
  await expect(page.getByRole('checkbox', { name: '原登记证' })).not.toBeChecked()
  await page.keyboard.press('F3')
  await expect(page.getByTestId('outcome')).toHaveText('材料齐全，可直接受理')
  await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(page.getByText('已受理', { exact: true }).first()).toBeVisible()
})

test('延期：窗口申请，主管批准，期限随之后移；提出人自己不能批', async ({ desk: page, dated }) => {
  await find(page, await acceptLife(dated, ['lease']))
  const lease = owed(page, 'lease')
  await expect(lease).toContainText('期限 2026-08-10；还剩 5 个工作日')
  await expect(page.getByTestId('lapse')).toContainText(
    '宽限 2 个工作日；首次逾期可整改 5 个工作日；仍未补交的，退件办结',
  )
  await expect(page.locator('[data-step="supply"]')).toContainText('2026-08-10')
  await accessible(page, 'accepted owing')
  await lease.getByRole('button', { name: /更多/ }).press('Enter')
  await lease.getByRole('button', { name: '申请延期' }).press('Enter')
  await expect(page.getByRole('spinbutton', { name: '延期工作日' })).toBeFocused()
  await accessible(page, 'extension')
  await expect(page.getByRole('spinbutton', { name: '延期工作日' })).toHaveValue('')
  await page.keyboard.type('9')
  await page.getByRole('textbox', { name: '理由' }).fill('出租方在外地')
  await page.keyboard.press('Control+Enter')
  // More than may be asked for is not sent: the dialog keeps what was typed and says how many there are.
  await expect(page.getByRole('dialog')).toContainText('1–5')
  await expect(page.getByRole('spinbutton', { name: '延期工作日' })).toHaveValue('9')
  await page.getByRole('spinbutton', { name: '延期工作日' }).fill('3')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(lease).toContainText('已申请延期，待主管批准')
  await expect(lease.getByRole('button', { name: '申请延期' })).toBeDisabled()
  await expect(page.getByRole('button', { name: '同意申请' })).toHaveCount(0)
  await expect(page.getByText('须由提出人以外的主管批准')).toBeVisible()
  await accessible(page, 'request')

  await become(page, '主管演示员')
  await page.getByRole('button', { name: '同意申请' }).press('Enter')
  await because(page, '情况属实')
  await expect(lease).toContainText('期限 2026-08-13；还剩 8 个工作日；已延期 1 次')
})

test('逾期 → 宽限 → 整改 → 补齐：不作记录', async ({ desk: page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  await dated.day('2026-08-11')
  await find(page, number)
  const lease = owed(page, 'lease')
  await expect(lease).toContainText('原定 2026-08-10，已逾期。宽限至 2026-08-13，期内补交不作记录')
  await expect(lease).toContainText('首次逾期，可签整改承诺再延一次')
  await accessible(page, 'late')
  await page.keyboard.press('F2')
  await expect(page.getByRole('dialog')).toContainText('从今天起 5 个工作日内补交')
  await page.keyboard.press('Enter')
  await expect(lease).toContainText('须最迟于 2026-08-18 补交；按时补交不作记录')
  await expect(page.getByText('可以整改一次')).toHaveCount(0)

  await dated.day('2026-08-17')
  await page.keyboard.press('Escape')
  await placeCard(page, dated, 'wang', '王*本')
  await expect(page.getByTestId('owes')).toContainText('最迟 2026-08-18')
  await page.keyboard.press('F3')
  await expect(lease.getByRole('button', { name: '收到材料（F3）' })).toBeEnabled()
  await page.keyboard.press('F3')
  await expect(lease).toContainText('2026-08-17 收到，申请人，窗口；须最迟于 2026-08-18 核验')
  await page.keyboard.press('F4')
  await expect(lease).toContainText('2026-08-17 核验合格')
  await expect(page.getByTestId('records')).toContainText('没有逾期或不实记录')
})

test('逾期 → 期满：主管按承诺时告知的办法退件；异议成立，记录更正', async ({ desk: page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  await dated.day('2026-08-11')
  await dated.day('2026-08-14')
  await find(page, number)
  await expect(owed(page, 'lease')).toContainText('期限和宽限都已过，仍未补交')
  await expect(page.getByTestId('disposal')).toContainText('须由主管决定：退件办结')
  await expect(page.getByRole('button', { name: '处理逾期' })).toHaveCount(0)
  await expect(page.getByTestId('records')).toContainText('2026-08-14 逾期未补，记录至 2027-08-14')
  await accessible(page, 'lapsed')

  await become(page, '主管演示员')
  await page.getByRole('button', { name: '处理逾期' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('本件将以“退件办结”结束，不能撤销')
  await expect(page.getByRole('dialog')).toContainText('材料补齐后可以重新申请')
  await accessible(page, 'dispose')
  await because(page, '多次联系未补')
  await expect(page.getByText('已办结', { exact: true })).toBeVisible()
  await expect(page.getByText('2026-08-14 退件办结')).toBeVisible()

  await become(page, '窗口演示员')
  await page.getByRole('button', { name: '提出异议' }).press('Enter')
  await accessible(page, 'objection')
  // What it is about is for the clerk to say.
  await expect(page.getByRole('radio', { name: '记录：2026-08-14 逾期未补' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.getByRole('dialog').getByRole('textbox', { name: '理由' }).focus()
  await because(page, '8 月 12 日已邮寄，有签收')
  await expect(page.locator('[data-breach]')).toContainText('有异议')
  await expect(page.locator('[data-step="decideObjection"]')).toContainText('等主管')
  await become(page, '主管演示员')
  await page.getByRole('button', { name: '异议成立' }).press('Enter')
  await because(page, '查到签收记录')
  await expect(page.locator('[data-breach]')).toContainText('异议成立，已更正 2026-08-14')
  await expect(page.locator('[data-objection]')).toContainText('异议成立：查到签收记录')
})

test('撤回承诺：回到普通程序，备齐后再受理', async ({ desk: page, dated }) => {
  await find(page, await acceptLife(dated, ['lease']))
  await page.getByRole('button', { name: '撤回承诺' }).press('Enter')
  await expect(page.getByRole('dialog')).toContainText('受理随之撤销')
  await accessible(page, 'withdraw promise')
  await because(page, '改为备齐后办理')
  await expect(page.getByText('已撤回承诺，按普通程序办理')).toBeVisible()
  await expect(page.getByText(/请最迟于 2026-09-14 备齐/)).toBeVisible()
  await expect(page.getByRole('button', { name: /打印一次性告知书/ })).toHaveCount(0)
  await page.keyboard.press('F3')
  await expect(page.getByRole('checkbox', { name: '租赁合同' })).not.toBeChecked()
  await page.keyboard.press('F3')
  await expect(page.getByTestId('outcome')).toHaveText('材料齐全，可直接受理')
  await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
  await page.keyboard.press('F9')
  await expect(page.getByText('已受理', { exact: true }).first()).toBeVisible()
})

test('特别程序：停止计时期间不能决定，结束后剩余时限顺延', async ({ desk: page, dated }) => {
  const number = await acceptLife(dated, ['health'])
  await find(page, number)
  await expect(page.getByTestId('clock')).toContainText('2026-08-17')
  await page.getByRole('button', { name: '特别程序' }).press('Enter')
  await expect(page.getByRole('combobox', { name: '事由' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '理由' }).fill('现场检验')
  await accessible(page, 'stop')
  // How many days it takes is for the clerk to say.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('spinbutton', { name: /工作日/ })).toBeFocused()
  await accessible(page, 'stop without days')
  await page.keyboard.type('5')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('clock')).toContainText('2026-08-03 起停止计时')
  await expect(page.getByText('特别程序', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('停止计时期间不能作出决定')).toBeVisible()
  await accessible(page, 'stopped')

  await dated.day('2026-08-07')
  await page.getByRole('button', { name: '结束并恢复计时' }).press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('clock')).toContainText('2026-08-21')
  await page.keyboard.press('F7')
  // Nothing is chosen beforehand, and what is still owed is asked about.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toContainText('尚欠 从业人员健康证明')
  await page.getByRole('radio', { name: '准予' }).press('Space')
  await page.getByRole('checkbox', { name: /仍要现在准予/ }).press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('2026-08-07 准予')).toBeVisible()
  await page.keyboard.press('F7')
  await expect(page.getByRole('dialog')).toContainText('领取时须先补齐：从业人员健康证明')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/制证完成，请最迟于 .* 领取/)).toBeVisible()
})

test('机关须取得的与申请人所欠分开；锁定写明欠什么；共享核得后解锁', async ({ desk: page, dated }) => {
  await find(page, await acceptLife(dated, ['health', 'insurance', 'no-record']))
  await expect(page.getByText('由机关取得或核查（不须申请人办理）')).toBeVisible()
  await expect(page.getByTestId('locked')).toContainText('尚欠 从业人员健康证明；机关尚未取得 社保缴纳证明')
  await expect(page.getByTestId('locked')).not.toContainText('无违法记录证明')
  await accessible(page, 'office')
  await owed(page, 'insurance').getByRole('button', { name: '登记核得' }).press('Enter')
  // In which way is for the clerk to say.
  await expect(page.getByRole('radio', { name: '数据共享' })).toBeFocused()
  await accessible(page, 'discharge')
  await page.keyboard.press('Space')
  await page.getByRole('textbox', { name: /^编号/ }).fill('GX-2026-0001')
  await page.keyboard.press('Enter')
  await expect(owed(page, 'insurance')).toContainText('2026-08-03 以数据共享核得，编号 GX-2026-0001')
  await owed(page, 'health').getByRole('button', { name: /更多/ }).press('Enter')
  await owed(page, 'health').getByRole('button', { name: '其他方式收件' }).press('Enter')
  await page.getByRole('radio', { name: '邮寄' }).check()
  await page.getByRole('radio', { name: '其他人' }).check()
  await accessible(page, 'supply')
  await page.keyboard.press('Enter')
  await expect(owed(page, 'health')).toContainText('2026-08-03 收到，其他人，邮寄')
  await expect(page.getByTestId('locked')).toContainText('待核验 从业人员健康证明')
  await page.keyboard.press('F4')
  await expect(page.getByTestId('locked')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /发放结果/ })).toBeDisabled()
  await decideGranted(page)
  await expect(page.getByRole('button', { name: /发放结果/ })).toBeEnabled()
})

test('核查不实由主管认定，须撤销受理；免除须另一位主管批准；转交换人换窗口', async ({ desk: page, dated }) => {
  await find(page, await acceptLife(dated, ['health', 'no-record']))
  await page.getByRole('button', { name: '转交他人' }).press('Enter')
  await expect(page.getByRole('combobox', { name: '转交给' })).toBeFocused()
  await page.keyboard.type('副主管')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: '窗口' }).fill('5')
  await accessible(page, 'transfer')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('owner')).toHaveText('副主管演示员 · 窗口 5')

  await become(page, '主管演示员')
  await owed(page, 'health').getByRole('button', { name: /更多/ }).click()
  await owed(page, 'health').getByRole('button', { name: '申请免除' }).click()
  await because(page, '共享已核得')
  await expect(page.getByText('须由提出人以外的主管批准')).toBeVisible()
  await owed(page, 'no-record').getByRole('button', { name: '核查不实' }).click()
  await because(page, '查有行政处罚')
  await expect(page.getByTestId('disposal')).toContainText('须由主管决定：撤销受理')
  await expect(page.getByTestId('records')).toContainText('承诺不实')
})

test('终端：逾期用大白话说明还来得及，不出现等级与记录', async ({ page, dated }) => {
  await acceptLife(dated, ['lease', 'insurance'])
  await dated.day('2026-08-11')
  await page.goto(`${dated.address}/kiosk`)
  await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
  await dated.client().reader.placeCard({ id: 'wang' })
  const [lease, own] = [page.getByRole('listitem').first(), page.getByRole('listitem').last()]
  await expect(page.getByRole('listitem')).toHaveCount(2)
  await expect(lease).toContainText('租赁合同')
  await expect(own).toContainText('正在办理')
  await expect(lease).toContainText('请最迟于 2026-08-13 补交，来得及')
  await expect(page.locator('body')).not.toContainText(/[ABCD] ?级|信用|记录|社保/)
  await accessible(page, 'kiosk')
})

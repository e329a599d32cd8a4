import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { localDate } from '../../../electron/base/local-date.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { generate } from '../../../electron/host/admin/generate.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import type { TestApplication } from '../../support/halls/application.ts'
import { acceptLife, startLifeHall } from '../../support/halls/life-hall.ts'
import { WANG } from '../../support/readers/cards.ts'
import { objections } from './accessibility.ts'
import { expect, placeCard, press } from './hall-test.ts'
import { MONDAY, withLifeHall } from './life-test.ts'

const test = withLifeHall()

test.use({ viewport: { width: 1366, height: 768 } })

async function enter(page: Page, dated: TestApplication, name: string, operator: string): Promise<void> {
  await page.goto(dated.address)
  await page.evaluate(id => sessionStorage.setItem('rongque.operator', id), operator)
  await page.goto(`${dated.address}/${name}`)
  await page.reload()
  await expect(page.locator('header nav')).toBeVisible()
}

async function accessible(page: Page, name: string): Promise<void> {
  // Printed pages have no script, and axe needs one.
  expect(await objections(page, axe => axe.exclude('iframe')), name).toEqual([])
  const folder = process.env['SHOTS']
  if (folder) await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`) })
}

async function breach(dated: TestApplication): Promise<void> {
  await acceptLife(dated, ['lease'])
  await dated.day('2026-08-11')
  await dated.day('2026-08-14')
}

test('本厅履约记录：窗口看当前办事人的，督导按号码查；计入什么、到何时、为何都写明', async ({ page, dated }) => {
  await breach(dated)
  await enter(page, dated, 'counter', 'clerk-1')
  await placeCard(page, dated, 'wang', '王*本')
  await press(page.getByRole('button', { name: '履约记录' }))
  const record = page.getByTestId('trust-record')
  await expect(record.locator('[data-effect]')).toHaveAttribute('data-effect', 'fail')
  await expect(record).toContainText('有 1 份材料逾期未补')
  await expect(record).toContainText('按普通程序办理不受影响')
  await expect(record).toContainText('深圳经济特区社会信用条例第五十八条')
  await expect(record.locator('[data-figure="owed"]')).toContainText('1 上限 3 份')
  await expect(record.locator('[data-outcome="breached"]')).toContainText('计入，至 2027-08-14 止')
  await expect(record.getByTestId('cures')).toContainText('每 365 天可用 1 次，现在还可用 1 次')
  await accessible(page, 'trust counter')
  await press(record.getByRole('button', { name: '打开办件' }).first())
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await press(page.getByRole('button', { name: '提出异议' }))
  await page.getByRole('radio', { name: /^记录：/ }).check()
  await page.getByRole('textbox', { name: '理由' }).fill('8 月 9 日已邮寄')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('[data-breach]')).toContainText('有异议')
  await accessible(page, 'case')
  await press(page.getByRole('button', { name: '履约记录' }).last())
  await expect(record.locator('[data-outcome="breached"]')).toContainText('异议中，暂不计')
  await expect(record).toContainText('2026-08-14 提出，最迟 2026-08-21 答复')
  await page.keyboard.press('Escape')

  await dated.client().reader.liftCard()
  await page.goto(`${dated.address}/counter`)
  await page.getByRole('button', { name: '无法读卡，手工录入' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill(WANG.name)
  await page.getByRole('textbox', { name: '号码', exact: true }).fill(WANG.idNumber)
  await page.keyboard.press('Enter')
  await press(page.getByRole('button', { name: '履约记录' }))
  await expect(page.getByRole('dialog').getByRole('textbox', { name: /查询用途/ })).toBeFocused()
  await page.keyboard.type('本人来问')
  await page.keyboard.press('Control+Enter')
  await expect(record.getByTestId('subject')).toHaveText('王*本')
  await page.keyboard.press('Escape')

  await enter(page, dated, 'supervisor', 'lead-1')
  await page.getByRole('tab', { name: '履约查询' }).click()
  await accessible(page, 'trust search')
  const find = page.getByRole('button', { name: /^查.?询$/ })
  await page.getByRole('textbox', { name: '证件号码' }).fill(WANG.idNumber)
  await find.click()
  const kind = page.getByRole('combobox', { name: '证件类型' })
  await expect(kind).toBeFocused()
  await expect(kind).toHaveAccessibleDescription('请选择')
  await expect(page.getByRole('textbox', { name: /查询用途/ })).toHaveAccessibleDescription('请填写')
  await accessible(page, 'trust search, answers missing')
  await kind.selectOption('身份证号码')
  await page.getByRole('textbox', { name: /查询用途/ }).fill('处理异议')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('subject')).toHaveText('王*本')
  await expect(record).not.toContainText(WANG.idNumber)
  await expect(record).not.toContainText(/[ABCD] ?级/)
  await accessible(page, 'trust found')

  const [open] = await dated.client('lead-1').worklists.objections()
  if (!open) throw new Error('no objection')
  const { caseId, objectionId } = open
  const commandId = crypto.randomUUID()
  const answer = { caseId, objectionId, commandId, upheld: true, reason: '查到签收' }
  await dated.client('lead-1').cases.decideObjection(answer)
  await expect(record.locator('[data-outcome="breached"]')).toContainText('2026-08-14 已更正，不计')

  await page.getByRole('textbox', { name: '证件号码' }).fill('44060419850615002X')
  await page.keyboard.press('Enter')
  await expect(page.getByText('没有记录不等于信用低')).toBeVisible()
})

test('删除个人信息：有在办件时不能；先看去留，写明理由，手工确认；此后无人可查', async ({ page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  await enter(page, dated, 'admin', 'admin-1')
  await page.getByRole('tab', { name: '个人信息' }).click()
  await expect(page.getByTestId('retention')).toContainText('收集当年之后满 10 年')
  await expect(page.getByTestId('retention')).toContainText('深圳经济特区社会信用条例第四十五条')
  await accessible(page, 'personal data')
  await page.getByRole('combobox', { name: '证件类型' }).selectOption('身份证号码')
  await page.getByRole('textbox', { name: '证件号码' }).fill(WANG.idNumber)
  await page.keyboard.press('Enter')
  const preview = page.getByTestId('erasure')
  await expect(preview).toContainText('还有 1 个办件没有办结，现在不能删除')
  await expect(preview.getByRole('button', { name: '永久删除…' })).toBeDisabled()
  await accessible(page, 'erasure blocked')

  const clerk = dated.client()
  const { caseId, version } = await clerk.cases.find({ caseNumber: number })
  const commandId = crypto.randomUUID()
  await clerk.cases.withdraw({ caseId, commandId, expectedVersion: version, reason: '不再办理' })
  await expect(preview.getByRole('button', { name: '永久删除…' })).toBeEnabled()
  await expect(preview.getByTestId('goes')).toContainText('姓名、证件号码、出生日期')
  await expect(preview.getByTestId('stays')).toContainText('此前的备份')
  await expect(preview).toContainText('部分信息尚在保存期内')
  await preview.getByRole('button', { name: '永久删除…' }).scrollIntoViewIfNeeded()
  await accessible(page, 'erasure preview')
  await press(preview.getByRole('button', { name: '永久删除…' }))

  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: /理由和依据/ })).toBeFocused()
  const act = dialog.getByRole('button', { name: '永久删除' })
  await page.keyboard.type('本人书面申请')
  await dialog.getByRole('textbox', { name: /手工输入/ }).fill('删除')
  await act.click()
  await expect(dialog.getByRole('textbox', { name: /手工输入/ })).toHaveAccessibleDescription('请照原样输入')
  await dialog.getByRole('textbox', { name: /手工输入/ }).fill('永久删除')
  await accessible(page, 'erasure dialog')
  await act.click()
  await expect(page.getByText('已删除：1 个办件不再含此人的信息，2 项')).toBeVisible()
  await expect(page.getByTestId('destructions')).toContainText('删除一人：本人书面申请')
  await accessible(page, 'erased')
  await page.getByRole('textbox', { name: '证件号码' }).press('Enter')
  await expect(page.getByText('A564')).toBeVisible()

  await enter(page, dated, 'admin', 'lead-1')
  await page.getByRole('tab', { name: '个人信息' }).click()
  await expect(page.getByText('须由管理员操作')).toBeVisible()
})

test('按期限清除：先看会清除什么，手工确认，报告可打印可保存', async ({ page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  const clerk = dated.client()
  const { caseId } = await clerk.cases.find({ caseNumber: number })
  await clerk.cases.withdraw({ caseId, commandId: crypto.randomUUID(), reason: '不再办理' })
  await dated.day('2032-06-01')
  await enter(page, dated, 'admin', 'admin-1')
  await page.getByRole('tab', { name: '个人信息' }).click()
  const credit = page.getByTestId('due').getByRole('row', { name: /信用信息/ })
  await expect(credit).toContainText('2026 年及以前')
  await credit.scrollIntoViewIfNeeded()
  await accessible(page, 'purge due')
  await press(page.getByRole('button', { name: '清除到期信息…' }))
  await expect(page.getByRole('dialog')).toContainText('将销毁 1 项（人·年）')
  await accessible(page, 'purge dialog')
  await page.keyboard.type('清除到期信息')
  await page.keyboard.press('Enter')
  await expect(page.getByText('已清除 1 项（人·年）')).toBeVisible()
  await expect(page.getByText('今天没有到期的信息')).toBeVisible()
  await page.getByTestId('destructions').scrollIntoViewIfNeeded()
  await accessible(page, 'purged')

  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: '保存 CSV' }).click()
  expect((await saved).suggestedFilename()).toBe('个人信息清除报告-1-2032-06-01.csv')
  await page
    .getByTestId('destructions')
    .getByRole('button', { name: /^打.?印$/ })
    .click()
  const report = page.frameLocator('iframe')
  await expect(report.locator('h1')).toHaveText('个人信息清除报告')
  await expect(report.locator('dl')).toContainText('管理演示员')
  await accessible(page, 'purge report')
})

test('到达日期早于录入：不作逾期；早于承诺、晚于今天的不收；两个日期都在', async ({ page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  await dated.day('2026-08-11')
  await enter(page, dated, 'counter', 'clerk-1')
  await page.getByRole('textbox', { name: /办件编号/ }).fill(number)
  await page.keyboard.press('Enter')
  const lease = page.locator('[data-owed="lease"]')
  await expect(lease).toContainText('已逾期')
  await press(lease.getByRole('button', { name: /更多/ }))
  await press(lease.getByRole('button', { name: '其他方式收件' }))
  const dialog = page.getByRole('dialog')
  const day = dialog.getByLabel('到达日期')
  await expect(day).toHaveValue('2026-08-11')
  await expect(dialog).toContainText('以材料到达之日为准，不以录入之日为准')
  await page.getByRole('radio', { name: '邮寄' }).check()
  await page.getByRole('radio', { name: '其他人' }).check()
  for (const wrong of ['2026-08-02', '2026-08-12']) {
    await day.fill(wrong)
    await dialog.getByRole('button', { name: /确定/ }).click()
    await expect(day).toBeFocused()
    await expect(day).toHaveAccessibleDescription(/填写的内容不符合要求/)
  }
  await accessible(page, 'arrival wrong')
  await day.fill('2026-08-10')
  await expect(dialog).toContainText('2026-08-10 到达，在期限 2026-08-10 之内：不算逾期')
  await accessible(page, 'arrival')
  await day.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(lease).toContainText('2026-08-10 收到，其他人，邮寄；2026-08-11 录入')
  await accessible(page, 'arrived')
})

test('页面从昨天开到今天：昨天寄到的记昨天，不记今天', async ({ page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  await dated.day('2026-08-10')
  await enter(page, dated, 'counter', 'clerk-1')
  await dated.day('2026-08-11')
  await page.getByRole('textbox', { name: /办件编号/ }).fill(number)
  await page.keyboard.press('Enter')
  const lease = page.locator('[data-owed="lease"]')
  await press(lease.getByRole('button', { name: /更多/ }))
  await press(lease.getByRole('button', { name: '其他方式收件' }))
  const dialog = page.getByRole('dialog')
  const day = dialog.getByLabel('到达日期')
  await page.getByRole('radio', { name: '邮寄' }).check()
  await page.getByRole('radio', { name: '其他人' }).check()
  await day.fill('2026-08-10')
  await day.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(lease).toContainText('2026-08-10 收到，其他人，邮寄；2026-08-11 录入')
})

test('模拟数据的大厅：每一页都有双语横幅，关不掉', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'rongque-synthetic-'))
  const store = await HallStore.open(folder, { mode: 'write' })
  await generate(store, configSchema.parse({}), { cases: 40, seed: 7, until: localDate(MONDAY) })
  await store.close()
  const dated = await startLifeHall(MONDAY, { folder })
  try {
    const banner = page.getByTestId('synthetic')
    for (const name of ['counter', 'supervisor', 'admin']) {
      await enter(page, dated, name, 'lead-1')
      await expect(banner).toContainText('模拟数据')
      await expect(banner).toContainText('Made-up data')
      await expect(banner.getByRole('button')).toHaveCount(0)
      await accessible(page, `synthetic ${name}`)
    }
    await page.mouse.wheel(0, 10_000)
    await expect(banner).toBeInViewport()
    await page.goto(`${dated.address}/kiosk`)
    await expect(page.getByText('请将身份证放在读卡区')).toBeVisible()
    await expect(banner).toBeVisible()
    await accessible(page, 'synthetic kiosk')
  } finally {
    await dated.remove()
  }
})

test('English: the record and personal data read as well', async ({ page, dated }) => {
  await breach(dated)
  await page.goto(dated.address)
  await page.evaluate(() => localStorage.setItem('rongque.language', 'en'))
  await enter(page, dated, 'supervisor', 'lead-1')
  await page.getByRole('tab', { name: 'Trust record' }).click()
  await page.getByRole('combobox', { name: 'Kind of number' }).selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Number' }).fill(WANG.idNumber)
  await page.getByRole('textbox', { name: /What for/ }).fill('an objection')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-outcome="breached"]')).toContainText('yes, until 2027-08-14')
  await accessible(page, 'trust en')
  await enter(page, dated, 'admin', 'admin-1')
  await page.getByRole('tab', { name: 'Personal data' }).click()
  await expect(page.getByTestId('retention')).toContainText('10 full years')
  await page.getByRole('combobox', { name: 'Kind of number' }).selectOption({ index: 1 })
  await page.getByRole('textbox', { name: 'Number' }).fill(WANG.idNumber)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('erasure')).toContainText('so nothing can be erased now')
  await accessible(page, 'personal en')
})

test('没有模拟数据的大厅没有横幅', async ({ page, dated }) => {
  await enter(page, dated, 'supervisor', 'lead-1')
  await expect(page.getByTestId('synthetic')).toHaveCount(0)
})

import { readFile } from 'node:fs/promises'
import readXlsxFile from 'read-excel-file/node'
import { COMPANY } from '../../support/halls/application.ts'
import { objections } from './accessibility.ts'
import {
  asAgentOfCompany,
  askCredit,
  become,
  chooseItem,
  decideGranted,
  expect,
  gate,
  placeCard,
  pressKey,
  test,
} from './hall-test.ts'

/** One test: each step stands on the one before. */
test('刷卡 → 信用 → 容缺受理 → 锁定 → 补交 → 发放 → 督导清单导出', async ({ counter: page, hall }) => {
  await test.step('读卡：屏幕上是脱敏的办事人，没有欠件', async () => {
    await placeCard(page, hall, 'wang', '王*本')
    await expect(page.getByText('440604********0018 · 男 · 汉')).toBeVisible()
    await expect(page.getByText('没有尚欠的材料')).toBeVisible()
    await expect(page.locator('body')).not.toContainText('440604199001010018')
  })

  await test.step('代办单位；拼音首字母找到事项，登记；材料齐全的不查信用', async () => {
    await asAgentOfCompany(page)
    await chooseItem(page, 'ggcs')
    await expect(page.getByTestId('entry')).toContainText('禅城样本餐饮有限公司')
    await page.keyboard.press('F3')
    await expect(page.getByTestId('outcome')).toHaveText('材料齐全，可直接受理')
    await expect(page.locator('[data-credit="handler"]')).toContainText('没有查询：材料齐全不需要查')
    await expect(gate(page, 'grade')).toHaveAttribute('data-result', 'notAsked')
    await expect(page.getByRole('button', { name: '查信用（F4）' })).toBeDisabled()
  })

  await test.step('缺主件：不通过，并始终给出普通程序', async () => {
    await page.getByRole('checkbox', { name: '申请表' }).uncheck()
    await expect(page.getByTestId('outcome')).toHaveAttribute('data-outcome', 'ordinary')
    await expect(gate(page, 'coreComplete')).toContainText('缺主件：申请表')
    await expect(page.getByText(/普通程序始终可办.*申请表/)).toBeVisible()
    await expect(page.getByRole('button', { name: /容缺受理/ })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /打印承诺书/ })).toBeDisabled()
    await expect(page.getByRole('button', { name: '查信用（F4）' })).toBeDisabled()
  })

  await test.step('只缺委托书：可以容缺，先查信用', async () => {
    await page.keyboard.press('F3')
    await page.getByRole('checkbox', { name: '授权委托书' }).uncheck()
    await expect(page.getByTestId('outcome')).toHaveText('可以容缺：先查信用')
    await expect(page.locator('[data-gate][data-result="notAsked"]')).toHaveCount(5)
    await expect(page.locator('[data-credit="handler"]')).toContainText('尚未查询：办理容缺受理时才查')
    await expect(gate(page, 'deadline')).toContainText('授权委托书：领证前')
  })

  await test.step('F8 一次按键：查信用，各项条件通过，出承诺书；签署后容缺受理', async () => {
    await pressKey(page, 'F8')
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByTestId('outcome')).toHaveText('可信任受理（容缺）')
    await expect(page.locator('[data-gate][data-result="pass"]')).toHaveCount(13)
    await expect(page.locator('[data-credit="handler"]')).toContainText('B 级')
    await expect(page.locator('[data-credit="handler"]')).toContainText('得分 82')
    const paper = page.frameLocator('iframe')
    await expect(paper.getByRole('heading', { name: '容缺受理承诺书' })).toBeVisible()
    await expect(paper.locator('body')).toContainText('440604199001010018')
    await expect(paper.locator('body')).toContainText('授权委托书')
    await expect(paper.locator('.qr svg')).toBeVisible()
    await expect(page.getByRole('button', { name: '打印（Enter）' })).toBeFocused()
    await page.keyboard.press('Escape')
    await pressKey(page, 'F9')
    await expect(page.getByText('已容缺受理')).toBeVisible()
    await expect(page.getByTestId('case-number')).toHaveText(/^CC-WJ-0101-\d{8}-0001$/)
  })

  await test.step('通知书一式两份', async () => {
    await page.keyboard.press('F8')
    const paper = page.frameLocator('iframe')
    await expect(paper.getByText('第一联')).toBeVisible()
    await expect(paper.getByText('第二联')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('结果锁定：说明欠什么，不能发放', async () => {
    await expect(page.getByTestId('locked')).toContainText('尚欠 授权委托书')
    await expect(page.getByRole('button', { name: /发放结果/ })).toBeDisabled()
  })

  await test.step('下次来：刷卡就看到欠什么；第一次不合格，第二次合格', async () => {
    await page.keyboard.press('Escape')
    await placeCard(page, hall, 'wang', '王*本')
    await expect(page.getByTestId('owes')).toContainText('授权委托书')
    await expect(page.getByRole('button', { name: '收取（F3）' })).toBeEnabled()
    await page.keyboard.press('F3')
    const owed = page.locator('[data-owed="power-of-attorney"]')
    await expect(owed.getByRole('button', { name: '收到材料（F3）' })).toBeEnabled()
    await page.keyboard.press('F3')
    await expect(owed).toHaveAttribute('data-status', 'supplied')
    await expect(page.getByRole('button', { name: /发放结果/ })).toBeDisabled()
    await page.keyboard.press('F6')
    await expect(page.getByRole('textbox', { name: /不合格原因/ })).toBeFocused()
    await page.keyboard.type('未盖章')
    await page.keyboard.press('Control+Enter')
    await expect(owed).toContainText('最近一次：未盖章')
    await expect(owed.getByRole('button', { name: '收到材料（F3）' })).toBeEnabled()
    await page.keyboard.press('F3')
    await expect(owed.getByRole('button', { name: '核验合格（F4）' })).toBeEnabled()
    await page.keyboard.press('F4')
    await expect(owed).toHaveAttribute('data-status', 'discharged')
  })

  await test.step('作出决定，发放结果，办结', async () => {
    await decideGranted(page)
    await pressKey(page, 'F9')
    await expect(page.getByRole('dialog')).toContainText('将结果发放给 王*本（440604********0018）')
    await page.keyboard.press('Enter')
    await expect(page.getByText('已发放', { exact: true })).toBeVisible()
    await page.keyboard.press('F9')
    await expect(page.getByRole('dialog')).toContainText('办结后本件不能再更改')
    await page.keyboard.press('Enter')
    await expect(page.getByText('已办结', { exact: true })).toBeVisible()
  })

  await test.step('督导：筛选、历史、导出的正是所筛选的', async () => {
    await page.getByRole('link', { name: '督导跟进' }).click()
    await expect(page.getByText('没有未了结的欠件')).toBeVisible()
    await expect(page.getByRole('button', { name: '导出文件' })).toBeDisabled()
    await become(page, '主管演示员')
    const lists = page.getByRole('navigation', { name: '工作清单' })
    await expect(lists.getByRole('link', { name: /^未了结欠件\s*0/ })).toHaveAttribute('aria-current', 'true')
    await lists.getByRole('link', { name: /^已补齐\s*1/ }).click()
    await expect(page.getByTestId('count')).toHaveText('共 1 条')

    await page.getByRole('button', { name: /^CC-WJ-0101/ }).click()
    const history = page.getByRole('dialog')
    await expect(history.locator('[data-event="Accepted"]')).toContainText('通过 · 信用等级达到要求')
    await expect(history.locator('[data-event="SupplyRejected"]')).toContainText('未盖章')
    await expect(history.locator('[data-event="Closed"]')).toBeVisible()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: '导出文件' }).click()
    const dialog = page.getByRole('dialog', { name: '导出：已补齐' })
    await dialog.getByRole('checkbox', { name: '姓名、号码不脱敏' }).check()
    await dialog.getByRole('button', { name: '导出文件' }).click()
    await expect(dialog.getByRole('textbox', { name: /用途/ })).toHaveAccessibleDescription('请填写')
    await dialog.getByRole('checkbox', { name: '姓名、号码不脱敏' }).uncheck()
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: '导出文件' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^已补齐-\d{4}-\d\d-\d\d\.xlsx$/)
    const [sheet] = await readXlsxFile(await readFile(await file.path()))
    const [header, ...rows] = sheet?.data ?? []
    expect(header).toContain('所欠材料')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toEqual(
      expect.arrayContaining([COMPANY.name, '914406********001X', '授权委托书', '王*本', '已补齐', '未盖章']),
    )
  })

  await test.step('统计：口径与分母都在屏幕上', async () => {
    await page.getByRole('tab', { name: '统计' }).click()
    const total = page.getByRole('row', { name: /^合计/ })
    await expect(total).toContainText('1/1')
    await page.getByText('统计口径（定义与分母）').click()
    await expect(page.getByText(/期限内送达并核验合格的份数 ÷/)).toBeVisible()
    await page.getByRole('button', { name: '打印（A4 横向）' }).click()
    const paper = page.frameLocator('iframe').locator('body')
    await expect(paper).toContainText('容缺受理统计')
    await expect(paper).toContainText('期限内送达并核验合格的份数 ÷')
    await expect(paper).toContainText('100.0% (1 / 1)')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: '打印（A4 横向）' })).toBeFocused()
  })
})

test('页面无障碍检查：窗口、督导', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'li', '李*示')
  await chooseItem(page, 'hszy')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '聘用证明' }).uncheck()
  await expect(page.getByTestId('outcome')).toHaveAttribute('data-outcome', 'askCredit')
  expect(await objections(page)).toEqual([])
  await askCredit(page)
  await expect(page.locator('[data-credit="applicant"]')).toContainText('A 级')
  expect(await objections(page)).toEqual([])
  await page.goto(`${hall.address}/supervisor`)
  await expect(page.getByTestId('count')).toBeVisible()
  await page.getByRole('button', { name: '分布图' }).click()
  await expect(page.getByRole('table', { name: '按部门' })).toHaveCount(0)
  expect(await objections(page)).toEqual([])
  await become(page, '主管演示员')
  for (const [tab, shown] of [
    ['待批申请', '没有待批的申请'],
    ['异议', '没有待处理的异议'],
    ['督办', '没有临期或超期的环节'],
    ['统计', '统计口径（定义与分母）'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByText(shown)).toBeVisible()
    expect(await objections(page)).toEqual([])
  }
})

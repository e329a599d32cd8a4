import { bringCase, on, told } from '../../support/halls/application.ts'
import { startLifeHall } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { become, expect, placeCard, press, pressKey, test } from './hall-test.ts'

test.use({ viewport: { width: 1366, height: 768 } })

test('国办发〔2020〕42号：告知承诺另有承诺书；窗口登记核查，主管责令限期整改、改按普通程序', async ({ page }) => {
  const hall = await startLifeHall('2026-08-03')
  try {
    const client = hall.client()
    let view = await told(client, await bringCase(client, 'wang', 'LIFE-0001'))
    view = await client.cases.chooseSituation({ ...on(view), situation: 'new' })
    await client.cases.checkMaterials({ ...on(view), missing: ['no-record'] })
    await page.goto(`${hall.address}/counter`)
    await placeCard(page, hall, 'wang', '王*本')
    await pressKey(page, 'F4')
    await expect(page.getByText('告知承诺 · 以书面承诺代替，由机关核查')).toBeVisible()
    await pressKey(page, 'F8')
    const paper = page.frameLocator('iframe')
    await expect(paper.getByRole('heading', { name: '告知承诺书' })).toBeVisible()
    await expect(paper.getByText('申请之日前两年内没有违法记录').first()).toBeVisible()
    await expect(paper.getByText('补交期限')).toHaveCount(0)
    await press(page.getByRole('button', { name: '打印（Enter）' }))
    await page.keyboard.press('Escape')
    await pressKey(page, 'F9')

    const proof = page.locator('[data-owed="no-record"]')
    await expect(proof).toContainText('以告知承诺代替，不须提交：申请之日前两年内没有违法记录')
    const record = async (findings: string, outcome: RegExp) => {
      await press(proof.getByRole('button', { name: '登记核查结果' }))
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('radio', { name: '数据共享核验' }).check()
      await dialog.getByRole('textbox').fill(findings)
      expect(await objections(page)).toEqual([])
      await dialog.getByRole('radio', { name: outcome }).check()
      await page.keyboard.press('Control+Enter')
      await expect(dialog).toHaveCount(0)
    }
    await press(proof.getByRole('button', { name: '登记核查结果' }))
    await expect(page.getByRole('dialog').getByRole('radio', { name: /与承诺不符/ })).toHaveCount(0)
    await page.keyboard.press('Escape')

    await become(page, '主管演示员')
    await record('平台查询：有一条处罚信息', /责令限期整改/)
    await expect(proof).toContainText('最迟 2026-08-06 改正')
    await hall.day('2026-08-07')
    const caseNumber = (await page.getByTestId('case-number').textContent()) ?? ''
    await page.reload()
    await page.getByRole('textbox', { name: /办件编号/ }).fill(caseNumber)
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('case-number')).toHaveText(caseNumber)
    await record('再次查询：处罚信息仍在', /改按普通程序/)
    await expect(proof).toContainText('再次查询：处罚信息仍在')
    await expect(proof.getByRole('button', { name: /收件|收到/ }).first()).toBeEnabled()
  } finally {
    await hall.remove()
  }
})

import type { Page } from '@playwright/test'
import { acceptLife } from '../../support/halls/life-hall.ts'
import { objections } from './accessibility.ts'
import { become, expect, press } from './hall-test.ts'
import { find, withLifeHall } from './life-test.ts'

const test = withLifeHall()

async function say(page: Page, text: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox').fill(text)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function decide(page: Page, answer: string, reason: string): Promise<void> {
  await page.getByRole('dialog').getByRole('radio', { name: answer, exact: true }).check()
  await say(page, reason)
}

async function openFrom(page: Page, list: string, caseNumber: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: '部门办理' }).click()
  await page.locator(`[data-list="${list}"]`).click()
  await page.getByRole('link', { name: caseNumber }).click()
  await expect(page.getByTestId('case-number')).toHaveText(caseNumber)
}

test('前台受理、后台审批：分办，退回窗口，窗口答复，不予由另一人审核，退回重审后决定', async ({
  desk: page,
  dated,
}) => {
  const number = await acceptLife(dated, ['lease'])
  const department = page.getByTestId('department')

  await test.step('窗口看得见待分办，没有决定的按钮', async () => {
    await find(page, number)
    await expect(page.locator('[data-step="takeUp"]')).toContainText('等审查人')
    await expect(department).toContainText('待承办部门分办')
    await expect(page.locator('[data-action="decideResult"]')).toHaveCount(0)
  })

  await test.step('审查人从部门待办领取', async () => {
    await become(page, '审查')
    await openFrom(page, 'toTakeUp', number)
    await press(page.locator('[data-action="takeUp"]'))
    await expect(department).toContainText('审查人：审查演示员')
    await expect(page.locator('[data-step="decideResult"]')).toContainText('等审查人')
    expect(await objections(page)).toEqual([])
  })

  await test.step('退回窗口，时限照常；窗口答复', async () => {
    const clock = await page.getByTestId('clock').textContent()
    await press(page.locator('[data-action="returnToWindow"]'))
    expect(await objections(page)).toEqual([])
    await say(page, '请核对平面图的面积')
    await expect(department).toContainText('退回窗口：请核对平面图的面积')
    expect(await page.getByTestId('clock').textContent()).toBe(clock)
    await expect(page.locator('[data-action="decideResult"]')).toBeDisabled()
    await become(page, '窗口')
    await page.getByRole('navigation').getByRole('link', { name: '督导跟进' }).click()
    await page.locator('[data-list="atWindow"]').click()
    await press(page.getByRole('button', { name: number }))
    expect(await objections(page)).toEqual([])
    await page.getByRole('link', { name: '打开办件' }).click()
    await expect(page.getByTestId('case-number')).toHaveText(number)
    await press(page.locator('[data-action="answerDepartment"]'))
    await say(page, '已核对，42 平方米')
    await expect(department).toContainText('窗口答复：已核对，42 平方米')
  })

  await test.step('建议不予，另一人退回重审', async () => {
    await become(page, '审查')
    await press(page.locator('[data-action="decideResult"]'))
    await page.getByRole('radio', { name: '不予', exact: true }).check()
    await expect(page.getByRole('dialog')).toContainText('由另一人审核决定后生效')
    await say(page, '场所不符合条件')
    await expect(department).toContainText('建议不予（场所不符合条件）')
    await expect(page.locator('[data-action="confirmResult"]')).toHaveCount(0)
    await become(page, '审核')
    await openFrom(page, 'toConfirm', number)
    await press(page.locator('[data-action="confirmResult"]'))
    expect(await objections(page)).toEqual([])
    await decide(page, '不同意，退回重审', '请写明条款')
    await expect(department).toContainText('退回重审：请写明条款')
  })

  await test.step('再次建议不予，另一人同意：不予的决定', async () => {
    await become(page, '审查')
    await press(page.locator('[data-action="decideResult"]'))
    await decide(page, '不予', '场所不符合第十条')
    await become(page, '审核')
    await press(page.locator('[data-action="confirmResult"]'))
    await decide(page, '同意审查意见', '')
    await expect(page.locator('[data-step="closeCase"]')).toBeVisible()
    await expect(department).toHaveCount(0)
    const { caseId, result } = await dated.client().cases.find({ caseNumber: number })
    expect(result).toMatchObject({ granted: false, reason: '场所不符合第十条' })
    const history = await dated.client().cases.history({ caseId })
    expect(history.at(-1)?.lines.map(({ zh }) => zh)).toEqual(
      expect.arrayContaining(['审查人：审查演示员', '审核决定人：审核演示员']),
    )
  })
})

test('审核人可以把办件分给审查人；英文页面同样写明', async ({ desk: page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  await become(page, '审核')
  await openFrom(page, 'toTakeUp', number)
  await press(page.locator('[data-action="giveTo"]'))
  await expect(page.getByRole('dialog').getByRole('combobox')).toHaveValue('examiner-1')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('department')).toContainText('审查人：审查演示员')
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByTestId('department')).toContainText('Examiner: 审查演示员')
  await expect(page.locator('[data-step="decideResult"]')).toContainText('examiner')
})

import type { Page } from '@playwright/test'
import { askCredit, become, chooseItem, decideGranted, expect, placeCard, test } from './hall-test.ts'

/** Run in the page: every button of the case, where it is, and what covers it. */
const PLACES = `[...document.querySelectorAll('[data-focus-place] > :not(:first-child) button, [data-testid="tray"] button')].map(button => {
  const { x, y, width, height } = button.getBoundingClientRect()
  const at = document.elementFromPoint(x + width / 2, y + height / 2)
  return {
    name: button.textContent,
    box: [x, y, width, height].map(Math.round).join(' '),
    over: at !== null && !button.contains(at) ? at.className : '',
  }
})`

interface Place {
  readonly name: string
  readonly box: string
  readonly over: string
}

function places(page: Page): Promise<readonly Place[]> {
  return page.evaluate(PLACES)
}

function buttonAt(page: Page, x: number, y: number): Promise<unknown> {
  return page.evaluate(`document.elementFromPoint(${x}, ${y})?.closest('button')?.textContent`)
}

/** Holds a call until it is let go; counts how often it was made. */
async function slowed(page: Page, procedure: string) {
  const { promise, resolve } = Promise.withResolvers<void>()
  let calls = 0
  await page.route(`**/rpc/cases/${procedure}`, async route => {
    calls++
    await promise
    await route.continue()
  })
  // The route stays: to end it while the next call begins may lose that call.
  const release = async () => {
    const answered = page.waitForResponse(`**/rpc/cases/${procedure}`)
    resolve()
    await answered
  }
  return { release, calls: () => calls }
}

async function pressSlowly(page: Page, name: string, procedure: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true })
  await expect(button).toBeEnabled()
  // The list of documents follows a moment after the case.
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const call = await slowed(page, procedure)
  const before = await places(page)
  const box = await button.boundingBox()
  if (!box) throw new Error(name)
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.click(x, y)
  await expect.poll(call.calls).toBe(1)
  expect(await places(page), name).toEqual(before)
  await expect(button).toBeDisabled()
  expect(await buttonAt(page, x, y)).toBe(name)
  const actions = page.locator('main fieldset:not([data-testid="materials"]) button')
  for (const kept of await actions.all()) await expect(kept).toBeDisabled()
  await page.mouse.click(x, y)
  await page.keyboard.press('Enter')
  await call.release()
  expect(call.calls(), name).toBe(1)
}

async function failsWithoutMoving(page: Page): Promise<void> {
  const boxes = async () => (await places(page)).map(({ name, box }) => `${name} ${box}`)
  await expect(page.getByRole('button', { name: '重新查询（F4）' })).toBeEnabled()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  const before = await boxes()
  await page.route('**/rpc/cases/queryCredit', route => route.abort())
  await page.keyboard.press('F4')
  await expect(page.getByText('无法连接')).toBeVisible()
  expect(await boxes()).toEqual(before)
  await page.unroute('**/rpc/cases/queryCredit')
  await page
    .getByTestId('messages')
    .getByRole('button', { name: /close|关闭/i })
    .click()
}

test('一次调用在途：按钮不消失、不移动，不会按到别的，也不会做两次', async ({ counter: page, hall }) => {
  test.slow()
  await placeCard(page, hall, 'wang', '王*本')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await expect(page.getByTestId('outcome')).toHaveText('可以容缺：先查信用')
  await pressSlowly(page, '查信用（F4）', 'queryCredit')
  await expect(page.getByTestId('outcome')).toHaveText('可信任受理（容缺）')
  await failsWithoutMoving(page)
  await pressSlowly(page, '打印承诺书（F8）', 'preparePromise')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-document="promise"]')).toHaveAttribute('data-state', 'issued')
  await pressSlowly(page, '承诺书已签署，容缺受理（F9）', 'signPromise')
  await expect(page.getByText('已容缺受理')).toBeVisible()
  await pressSlowly(page, '收到材料（F3）', 'supply')
  await expect(page.locator('[data-owed]')).toHaveAttribute('data-status', 'supplied')
  await pressSlowly(page, '核验合格（F4）', 'acceptSupply')
  await expect(page.locator('[data-owed]')).toHaveAttribute('data-status', 'discharged')
})

test('勾选改变结论时，办理按钮都在原处', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await chooseItem(page, 'ggcs')
  const found: string[] = []
  const look = async (outcome: string) => {
    await expect(page.getByTestId('outcome')).toHaveText(outcome)
    const buttons = await page.getByRole('group', { name: '办理' }).getByRole('button').all()
    expect(buttons.length).toBeGreaterThan(5)
    found.push(JSON.stringify(await Promise.all(buttons.map(button => button.boundingBox()))))
  }
  await page.keyboard.press('F3')
  await look('材料齐全，可直接受理')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await look('可以容缺：先查信用')
  await askCredit(page)
  await look('可信任受理（容缺）')
  await page.getByRole('checkbox', { name: '申请表' }).uncheck()
  await look('按普通程序办理')
  expect(new Set(found).size).toBe(1)
})

test('双击只算一次：受理不重复，收件不会接着核验，对话框不会刚开就关', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'wang', '王*本')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await expect(page.getByTestId('outcome')).toHaveText('可以容缺：先查信用')
  await page.getByRole('button', { name: '办理容缺：查信用（F8）' }).dblclick()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '承诺书已签署，容缺受理（F9）' }).dblclick()
  await expect(page.getByText('已容缺受理')).toBeVisible()
  const owed = page.locator('[data-owed]')
  await owed.getByRole('button', { name: '收到材料（F3）' }).dblclick()
  await expect(owed).toHaveAttribute('data-status', 'supplied')
  await become(page, '审查')
  await page.getByRole('button', { name: '作出决定（F7）' }).dblclick()
  await expect(page.getByRole('radio', { name: '准予' })).toBeFocused()
  await expect(page.getByRole('dialog')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await become(page, '窗口')
  await page.keyboard.press('F4')
  await expect(owed).toHaveAttribute('data-status', 'discharged')
  await decideGranted(page)
  await page.getByRole('button', { name: '发放结果（F9）' }).dblclick()
  await expect(page.getByRole('dialog')).toContainText('将结果发放给 王*本')
  // A held Enter confirms once and presses nothing afterwards.
  for (let i = 0; i < 6; i++) await page.keyboard.down('Enter')
  await page.keyboard.up('Enter')
  await expect(page.getByTestId('handover')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const number = (await page.getByTestId('case-number').textContent()) ?? ''
  const { caseId } = await hall.client().cases.find({ caseNumber: number })
  const types = (await hall.client().cases.history({ caseId })).map(({ type }) => type)
  for (const once of [
    'CreditAnswered',
    'PromisePrepared',
    'Accepted',
    'MaterialSupplied',
    'SupplyAccepted',
    'ResultDecided',
    'HandedOver',
  ]) {
    expect(
      types.filter(type => type === once),
      once,
    ).toHaveLength(1)
  }
})

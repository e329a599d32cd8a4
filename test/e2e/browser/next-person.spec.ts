import type { Page } from '@playwright/test'
import type { HallProcess } from '../../support/halls/hall-process.ts'
import { chooseItem, expect, placeCard, pressKey, tellNotice, test } from './hall-test.ts'

const CARDS = ['wang', 'li', 'chen'] as const
const ROUNDS = 8

type Step = (page: Page, mark: string) => Promise<void>

/** Everything in the page, in fields and documents; the simulator's buttons do not count. */
const EVERYTHING = `(() => {
  const fields = [...document.querySelectorAll('input, textarea')].map(field => field.value)
  const copy = document.body.cloneNode(true)
  for (const card of copy.querySelectorAll('[data-card]')) {
    if (card.querySelector('h2')?.textContent === '模拟读卡器') card.remove()
  }
  return [...fields, copy.outerHTML].join('\\n')
})()`

const beforeACase: readonly Step[] = [
  async (page, mark) => {
    await page.getByText('代办单位').click()
    await page.getByText('委托代理人', { exact: true }).click()
    await page.getByRole('textbox', { name: '名称（姓名）' }).fill(`${mark}公司`)
    await page.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350100M000100Y43')
  },
  async (page, mark) => page.getByRole('combobox', { name: /F2/ }).fill(mark),
  async (page, mark) => page.getByRole('textbox', { name: /办件编号/ }).fill(mark),
  async page => {
    await page.getByRole('button', { name: '履约记录' }).first().click()
    await expect(page.getByTestId('trust-record').or(page.getByText('本厅没有此人'))).toBeVisible()
  },
]

const withADraft: readonly Step[] = [
  async (page, mark) => {
    await page.getByRole('button', { name: '申请人撤回' }).click()
    await page.getByRole('textbox', { name: '撤回原因' }).fill(mark)
  },
  async (page, mark) => {
    await page.getByRole('button', { name: '更换申请人' }).click()
    await page.getByRole('dialog').getByText('代办单位').click()
    await page.getByRole('textbox', { name: '名称（姓名）' }).fill(`${mark}公司`)
  },
  async (page, mark) => {
    await page.getByRole('button', { name: '换事项' }).click()
    await page.getByRole('combobox', { name: /F2/ }).fill(mark)
  },
  async page => {
    await page.keyboard.press('F1')
    await expect(page.getByTestId('why')).toBeVisible()
  },
]

const withAnAcceptedCase: readonly Step[] = [
  async (page, mark) => {
    await page.getByRole('button', { name: '查看完整信息' }).first().click()
    await page.getByRole('textbox', { name: /查看用途/ }).fill(mark)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  },
  async page => {
    await page.getByRole('button', { name: '联系方式' }).first().click()
    await page.getByRole('textbox', { name: '联系电话' }).fill('13800138000')
  },
  async (page, mark) => {
    await page.getByRole('button', { name: '提出异议' }).click()
    await page.getByRole('textbox', { name: '理由' }).fill(mark)
  },
  async page => {
    await page.keyboard.press('F8')
    await expect(page.frameLocator('iframe').getByText('第一联')).toBeVisible()
  },
]

/** Esc until the person is gone, with the next card already there or still to come. */
async function pass(page: Page, hall: HallProcess, card: string, cardFirst: boolean): Promise<void> {
  const place = async () => {
    await hall.client().reader.liftCard()
    await hall.client().reader.placeCard({ id: card })
  }
  if (cardFirst) {
    await place()
    await expect(page.getByText('已读取，可以取回证件')).toBeVisible()
  }
  for (let dialogs = await page.getByRole('dialog').count(); dialogs > 0; dialogs--) {
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(dialogs - 1)
  }
  await page.keyboard.press('Escape')
  if (!cardFirst) await place()
}

async function openCase(page: Page): Promise<boolean> {
  await page.getByRole('combobox', { name: /F2/ }).fill('ggcs')
  await page.getByRole('combobox', { name: /F2/ }).press('Enter')
  const second = page.getByRole('button', { name: '确属另一件，另行登记' })
  await expect(page.getByTestId('materials').or(second)).toBeVisible()
  if (await second.isVisible()) await second.click()
  await tellNotice(page)
  await expect(page.getByTestId('materials').locator('input').first()).toBeFocused()
  return true
}

test('办完一人按 Esc 换下一人：前一人的姓名、号码、填过的字一个不留', async ({ counter: page, hall }) => {
  test.setTimeout(300_000)
  let seed = 20_260_803
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  const former: string[] = []
  let last = -1
  let met = { draft: 0, accepted: 0, dialog: 0 }
  await hall.client().reader.placeCard({ id: 'wang' })
  for (let round = 0; round < ROUNDS; round++) {
    const at = last === -1 ? 0 : (last + 1 + random(CARDS.length - 1)) % CARDS.length
    if (last !== -1) await pass(page, hall, CARDS[at] ?? 'wang', random(2) === 0)
    const person = page.getByTestId('person')
    await expect(person).toHaveText({ wang: '王*本', li: '李*示', chen: '陈*试' }[CARDS[at] ?? 'wang'])
    await expect(page.getByRole('heading', { name: '尚欠材料' })).toBeVisible()
    const own = [
      (await person.textContent()) ?? '',
      (await page
        .getByText(/^\d{6}\*{8}/)
        .first()
        .textContent()) ?? '',
    ]
    const shown = await page.evaluate<string>(EVERYTHING)
    for (const text of former) expect(shown, `round ${round}`).not.toContain(text)

    former.splice(0)
    const mark = `只属于第${round}人`
    const choose = (steps: readonly Step[]) => steps[random(steps.length)]?.(page, mark)
    const depth = random(3)
    await choose(depth === 0 ? beforeACase : beforeACase.slice(0, 1))
    if (depth > 0) await openCase(page)
    if (depth === 1) await choose(withADraft)
    if (depth === 2) {
      await page.keyboard.press('F3')
      await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
      await page.keyboard.press('F9')
      await expect(page.getByTestId('case-number')).toBeVisible()
      await choose(withAnAcceptedCase)
    }
    met = {
      draft: met.draft + (depth === 1 ? 1 : 0),
      accepted: met.accepted + (depth === 2 ? 1 : 0),
      dialog: met.dialog + (await page.getByRole('dialog').count()),
    }
    former.push(...own.map(text => text.slice(0, 18)), mark, '91350100M000100Y43', '13800138000')
    last = at
  }
  expect(Math.min(met.draft, met.accepted, met.dialog)).toBeGreaterThan(0)
})

test('代办单位的名称和代码：按 Esc 后放上另一人的证件，表格是空的', async ({ counter: page, hall }) => {
  await hall.client().reader.placeCard({ id: 'wang' })
  await expect(page.getByTestId('person')).toHaveText('王*本')
  await page.getByText('代办单位').click()
  await page.getByRole('textbox', { name: '名称（姓名）' }).fill('某某样本有限公司')
  await page.getByRole('textbox', { name: '统一社会信用代码' }).fill('91350100M000100Y43')
  await hall.client().reader.liftCard()
  await page.keyboard.press('Escape')
  await hall.client().reader.placeCard({ id: 'li' })
  await expect(page.getByTestId('person')).toHaveText('李*示')
  await page.getByText('代办单位').click()
  await expect(page.getByRole('textbox', { name: '名称（姓名）' })).toHaveValue('')
  await expect(page.getByRole('textbox', { name: '统一社会信用代码' })).toHaveValue('')
})

test('正在办的时候换了人：慢来的答复不会落到下一人的屏幕上', async ({ counter: page, hall }) => {
  await hall.client().reader.placeCard({ id: 'wang' })
  await expect(page.getByTestId('person')).toHaveText('王*本')
  const { promise: release, resolve } = Promise.withResolvers<void>()
  await page.route('**/rpc/people/owedOfReading', async route => {
    await release
    await route.continue()
  })
  await page.route('**/rpc/cases/open', async route => {
    await release
    await route.continue()
  })
  await expect(page.getByRole('combobox', { name: /F2/ })).toBeFocused()
  await page.keyboard.type('ggcs')
  const opening = page.waitForRequest('**/rpc/cases/open')
  await page.keyboard.press('Enter')
  await opening
  await hall.client().reader.placeCard({ id: 'li' })
  await expect(page.getByText('已读取，可以取回证件：李*示')).toBeVisible()
  await page.keyboard.press('Escape')
  resolve()
  await expect(page.getByTestId('person')).toHaveText('李*示')
  await expect(page.getByTestId('materials')).toHaveCount(0)
  await expect(page.getByRole('combobox', { name: /F2/ })).toHaveValue('')
})

test('勾选保存不了：说明一次，再按 Esc 不保存就离开', async ({ counter: page, hall }) => {
  await page.route('**/rpc/cases/checkMaterials', route => route.abort())
  await placeCard(page, hall, 'li', '李*示')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await pressKey(page, 'F9')
  await expect(page.getByTestId('messages')).toContainText('无法连接服务')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('messages')).toContainText('再按一次，不保存就离开')
  await expect(page.getByTestId('materials')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('materials')).toHaveCount(0)
  await expect(page.getByTestId('messages')).not.toContainText('不保存就离开')
})

test('勾选保存不了，连接恢复后再按 Esc：保存了才离开', async ({ counter: page, hall }) => {
  await page.route('**/rpc/cases/checkMaterials', route => route.abort())
  await placeCard(page, hall, 'li', '李*示')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('messages')).toContainText('再按一次，不保存就离开')
  await page.unroute('**/rpc/cases/checkMaterials')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('materials')).toHaveCount(0)
  await placeCard(page, hall, 'li', '李*示')
  await pressKey(page, 'F4')
  await expect(page.getByTestId('materials').locator('input:checked')).toHaveCount(4)
})

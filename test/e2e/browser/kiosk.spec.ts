import type { Page } from '@playwright/test'
import { acceptOwing } from '../../support/halls/application.ts'
import type { HallProcess } from '../../support/halls/hall-process.ts'
import { objections } from './accessibility.ts'
import { test as base, expect } from './hall-test.ts'

const test = base.extend<{ kiosk: Page }>({
  kiosk: async ({ page, hall }, use) => {
    const client = hall.client()
    await acceptOwing(client, 'wang', 'CC-WJ-0101', ['power-of-attorney'])
    await client.reader.liftCard()
    await page.clock.install()
    await page.goto(`${hall.address}/kiosk`)
    await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
    await use(page)
  },
})

async function place(page: Page, hall: HallProcess, id: string, name: string): Promise<void> {
  await hall.client().reader.placeCard({ id })
  await expect(page.getByRole('heading', { name: `${name}，您好` })).toBeVisible()
}

async function nothingIsLeft(page: Page): Promise<void> {
  await expect(page.locator('html')).not.toContainText(/王|授权委托书|CC-WJ|公共场所/)
  const kept = await page.evaluate<string>(
    'JSON.stringify([document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }, history.state])',
  )
  expect(kept).not.toMatch(/王|授权委托书|CC-WJ|公共场所/)
}

test('刷卡看到欠什么，没有等级；久未操作自行清除，提醒取回证件', async ({ kiosk: page, hall }) => {
  await place(page, hall, 'wang', '王*本')
  await expect(page.getByRole('listitem').first()).toContainText('授权委托书')
  await expect(page.locator('body')).not.toContainText(/[ABCD] ?级|信用/)
  expect(await objections(page)).toEqual([])

  await page.getByRole('button', { name: '办到哪一步了，为什么' }).click()
  await expect(page.getByTestId('plain-why')).toContainText('已经受理；请按约定补交材料')
  await expect(page.locator('body')).not.toContainText(/[ABCD] ?级|信用/)
  expect(await objections(page)).toEqual([])
  await page.getByRole('button', { name: '返回列表' }).click()

  await page.clock.runFor(61_000)
  await expect(page.getByRole('alert')).toContainText('秒后返回')
  await page.getByRole('button', { name: '继续查看' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.clock.runFor(76_000)
  await expect(page.getByRole('status')).toHaveText('请取回您的身份证')
  await nothingIsLeft(page)
  await hall.client().reader.liftCard()
  await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
})

test('证件一拿走、换成别人的、读卡器拔出，前一个人的内容立即清除，触摸也留不住', async ({ kiosk: page, hall }) => {
  const { reader } = hall.client()
  await place(page, hall, 'wang', '王*本')
  await expect(page.getByRole('listitem').first()).toContainText('授权委托书')
  await page.getByRole('button', { name: '办到哪一步了，为什么' }).click()
  await expect(page.getByTestId('plain-why')).toBeVisible()
  await page.mouse.click(20, 20)
  await reader.liftCard()
  await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
  await nothingIsLeft(page)
  await page.mouse.click(20, 20)
  await page.goBack().catch(() => {})
  await page.goto(`${hall.address}/kiosk`)
  await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
  await nothingIsLeft(page)

  await place(page, hall, 'wang', '王*本')
  await reader.placeCard({ id: 'li' })
  await expect(page.getByRole('heading', { name: '李*示，您好' })).toBeVisible()
  await expect(page.getByText('您没有需要补交的材料')).toBeVisible()
  await nothingIsLeft(page)

  await reader.liftCard()
  await place(page, hall, 'wang', '王*本')
  await reader.unplug()
  await expect(page.getByRole('alert')).toContainText('读卡器暂时不能使用')
  await nothingIsLeft(page)
  await reader.replug()
  await expect(page.getByRole('heading', { name: '王*本，您好' })).toBeVisible()
})

test('读不出的证件：说明怎么办，前一个人的内容不再出现', async ({ kiosk: page, hall }) => {
  const { reader } = hall.client()
  await place(page, hall, 'wang', '王*本')
  await reader.placeCard({ id: 'unreadable' })
  const told = page.getByRole('alert')
  await expect(told).toContainText('这张证件需要由工作人员核对。请带这张证件到人工窗口。（R140）')
  await nothingIsLeft(page)
  expect(await objections(page)).toEqual([])
  await page.getByRole('button', { name: 'English' }).click()
  await expect(told).toContainText('This card has to be checked by our staff. Please take it to a counter. (R140)')

  await reader.liftCard()
  await expect(page.getByRole('status')).toHaveText('Place your ID card on the reader')
})

test('服务中断：屏幕立即清空，恢复之后重新读卡才再显示', async ({ kiosk: page, hall }) => {
  await place(page, hall, 'wang', '王*本')
  await expect(page.getByRole('listitem').first()).toContainText('授权委托书')
  await hall.end('SIGKILL')
  await expect(page.getByRole('status')).toContainText('暂时连接不上')
  await nothingIsLeft(page)
  await hall.restart()
  await page.clock.runFor(6000)
  await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
  await nothingIsLeft(page)
})

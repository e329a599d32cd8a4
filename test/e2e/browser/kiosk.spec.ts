import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { on, prepareCase } from '../../support/application.ts'
import { expect, test } from './hall-test.ts'

test('终端：刷卡看到欠什么，没有等级，久未操作自行清除', async ({ page, hall }) => {
  const client = hall.client()
  let view = await prepareCase(client, 'wang', 'CC-WJ-0101', ['power-of-attorney'])
  view = await client.cases.preparePromise(on(view))
  view = await client.cases.signPromise({ ...on(view), number: view.promise?.number ?? '' })
  await client.cases.acceptOwing({ ...on(view), commandId: randomUUID() })
  await client.reader.liftCard()

  await page.clock.install()
  await page.goto(`${hall.address}/#/kiosk`)
  await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
  await client.reader.placeCard({ id: 'wang' })
  await expect(page.getByRole('heading', { name: '王*本，您好' })).toBeVisible()
  await expect(page.getByRole('listitem').first()).toContainText('授权委托书')
  await expect(page.locator('body')).not.toContainText(/[ABCD] ?级|信用/)
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await page.getByRole('button', { name: '办到哪一步了，为什么' }).click()
  await expect(page.getByTestId('plain-why')).toContainText('已经受理；请按约定补交材料')
  await expect(page.locator('body')).not.toContainText(/[ABCD] ?级|信用/)
  const why = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze()
  expect(why.violations.map(({ id }) => id)).toEqual([])
  await page.getByRole('button', { name: '返回列表' }).click()

  await page.clock.runFor(61_000)
  await expect(page.getByRole('alert')).toContainText('秒后返回')
  await page.getByRole('button', { name: '继续查看' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.clock.runFor(76_000)
  await expect(page.getByRole('status')).toHaveText('请将身份证放在读卡区')
  await expect(page.locator('body')).not.toContainText('王*本')
})

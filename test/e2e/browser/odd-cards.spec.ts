import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { HallProcess } from '../../support/halls/hall-process.ts'
import { simulatedCard, WANG } from '../../support/readers/cards.ts'
import { test as base, chooseItem, expect } from './hall-test.ts'

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from this pattern.
  hall: async ({}, use) => {
    const simulator = await Simulator.start()
    const card = { name: '王\u202E样\uE863', validFrom: '2041-01-01', validTo: '2040-01-01' }
    simulator.place(simulatedCard({ ...WANG, ...card }))
    const hall = await HallProcess.start({ entry: 'start', env: { HALL_READER: `tcp:127.0.0.1:${simulator.tcpPort}` } })
    await use(hall)
    await hall.remove()
    await simulator.close()
  },
})

test('姓名含方向控制符、造字区字符，有效期颠倒：照读，逐项提醒；完整姓名不颠倒旁边的文字', async ({
  counter: page,
}) => {
  await expect(page.getByTestId('person')).toBeVisible()
  for (const warning of ['有效期的起始日期晚于截止日期', '姓名含改变文字方向的控制字符', '姓名含造字区字符']) {
    await expect(page.getByRole('alert').filter({ hasText: warning })).toBeVisible()
  }
  await chooseItem(page, 'ggcs')
  await page.getByRole('button', { name: /F6/ }).click()
  await page.getByRole('button', { name: '查看完整信息' }).first().click()
  await page.getByRole('textbox', { name: /查看用途/ }).fill('核对姓名')
  await page.keyboard.press('Control+Enter')
  const name = page.locator('strong bdi', { hasText: '王⟨U+202E⟩样\uE863' })
  await expect(name).toBeVisible()
  await expect(page.locator('body')).not.toContainText('\u202E')
})

import { become, chooseItem, expect, gate, placeCard, pressKey, test } from './hall-test.ts'

test.describe('读卡器', () => {
  test('读到一半被拔出，插回后自行恢复', async ({ counter: page, hall }) => {
    const client = hall.client()
    await client.reader.placeCard({ id: 'wang' })
    await expect(page.getByRole('status')).toHaveText('正在读取，请勿移动证件…')
    await client.reader.unplug()
    await expect(page.getByText('R106')).toBeVisible()
    await expect(page.getByText('重新插好读卡器，程序会自动恢复')).toBeVisible()
    await client.reader.replug()
    await expect(page.getByTestId('person')).toHaveText('王*本')
  })

  test('证件移开过早：提示重新放置', async ({ counter: page, hall }) => {
    const client = hall.client()
    await client.reader.placeCard({ id: 'li' })
    await expect(page.getByRole('status')).toHaveText('正在读取，请勿移动证件…')
    await client.reader.liftCard()
    await expect(page.getByText('R139')).toBeVisible()
    await placeCard(page, hall, 'li', '李*示')
    await expect(page.getByText('R139')).toHaveCount(0)
  })

  test('类型不明的证件：明确拒绝，不当作居民身份证', async ({ counter: page, hall }) => {
    await hall.client().reader.placeCard({ id: 'unreadable' })
    await expect(page.getByText('R140')).toBeVisible()
    await expect(page.getByTestId('person')).toHaveCount(0)
  })

  test('办到一半又放上别人的证件：不替换，按 Esc 才到下一位', async ({ counter: page, hall }) => {
    await placeCard(page, hall, 'wang', '王*本')
    await chooseItem(page, 'hszy')
    await expect(page.getByRole('checkbox', { name: '申请表' })).toBeFocused()
    await hall.client().reader.placeCard({ id: 'li' })
    await expect(page.getByText('已读取，可以取回证件：李*示')).toBeVisible()
    await expect(page.getByTestId('person')).toHaveText('王*本')
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('person')).toHaveText('李*示')
  })
})

test('信用未知：请主管决定，主管同意后继续', async ({ counter: page, hall, browser }) => {
  await placeCard(page, hall, 'unknown', '无*者')
  await chooseItem(page, 'ggcs')
  await page.keyboard.press('F3')
  await page.getByRole('checkbox', { name: '营业执照' }).uncheck()
  await pressKey(page, 'F8')
  await expect(page.getByTestId('outcome')).toHaveText('须由人决定')
  await expect(gate(page, 'grade')).toContainText('信用库中没有经办人的记录')
  await page.keyboard.press('F7')
  await page.getByRole('textbox').last().fill('外地居民，材料只缺委托书')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('等待主管决定：外地居民')).toBeVisible()

  const lead = await (await browser.newContext()).newPage()
  await lead.goto(`${hall.address}/supervisor`)
  await become(lead, '主管演示员')
  await lead.getByRole('tab', { name: '待主管决定' }).click()
  await expect(lead.getByText('窗口演示员 请求：外地居民')).toBeVisible()
  await lead.getByRole('button', { name: '同意容缺受理' }).click()
  await lead.getByRole('textbox').last().fill('电话核实无不良记录')
  await lead.keyboard.press('Control+Enter')
  await expect(lead.getByText('没有等待决定的办件')).toBeVisible()
  await lead.close()

  await expect(page.getByText('主管同意：电话核实无不良记录')).toBeVisible()
  await expect(page.getByRole('button', { name: '打印承诺书（F8）' })).toBeEnabled()
  await page.keyboard.press('F8')
  await expect(page.frameLocator('iframe').getByText('容缺受理承诺书').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F9')
  await expect(page.getByText('已容缺受理')).toBeVisible()
})

test('别的窗口先动了同一办件：说明情况并显示最新内容', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'liang', '梁*复')
  await chooseItem(page, 'hszy')
  const client = hall.client()
  const { cases } = await client.people.owedOfReading({ readingId: await currentReading(client) })
  const caseId = cases[0]?.caseId ?? ''
  await client.cases.withdraw({ caseId, commandId: crypto.randomUUID(), reason: '申请人改日再来' })
  await expect(page.getByText('已撤回', { exact: true })).toBeVisible()
})

async function currentReading(client: ReturnType<Parameters<typeof placeCard>[1]['client']>): Promise<string> {
  const stop = new AbortController()
  for await (const view of await client.reader.watch(undefined, { signal: stop.signal })) {
    stop.abort()
    if (view.card.kind === 'read') return view.card.person.readingId
  }
  throw new Error('no card')
}

test('进程被 SIGKILL 后重启：页面自行恢复，已受理的还在', async ({ counter: page, hall }) => {
  await placeCard(page, hall, 'ouyang', '欧*本')
  await chooseItem(page, 'cjrz')
  await page.keyboard.press('F3')
  await expect(page.getByTestId('outcome')).toHaveAttribute('data-outcome', 'full')
  await expect(page.getByRole('button', { name: '受理（F9）' })).toBeEnabled()
  await page.keyboard.press('F9')
  const caseNumber = (await page.getByTestId('case-number').textContent()) ?? ''
  await hall.end('SIGKILL')
  await expect(page.getByText('与服务的连接已断开，正在重连…')).toBeVisible()
  await hall.restart()
  await expect(page.getByText('与服务的连接已断开，正在重连…')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: /办件编号/ }).fill(`RQ1:${caseNumber}`)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('case-number')).toHaveText(caseNumber)
})

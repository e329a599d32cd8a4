import { acceptLife } from '../../support/halls/life-hall.ts'
import { WANG } from '../../support/readers/cards.ts'
import { expect, press } from './hall-test.ts'
import { withLifeHall } from './life-test.ts'

const test = withLifeHall()

test('连接中断又恢复时，打开的对话框和已填的内容都在；仍可完成', async ({ page, dated }) => {
  const number = await acceptLife(dated, ['lease'])
  const clerk = dated.client()
  const { caseId } = await clerk.cases.find({ caseNumber: number })
  await clerk.cases.withdraw({ caseId, commandId: crypto.randomUUID(), reason: '不再办理' })
  await page.route('**/rpc/cases/watch', route => route.abort())
  await page.goto(dated.address)
  await page.evaluate(() => sessionStorage.setItem('rongque.operator', 'admin-1'))
  await page.goto(`${dated.address}/admin`)
  await page.reload()
  await page.getByRole('tab', { name: '个人信息' }).click()
  await page.getByRole('combobox', { name: '证件类型' }).selectOption('身份证号码')
  await page.getByRole('textbox', { name: '证件号码' }).fill(WANG.idNumber)
  await page.keyboard.press('Enter')
  await press(page.getByTestId('erasure').getByRole('button', { name: '永久删除…' }))
  const dialog = page.getByRole('dialog')
  await page.keyboard.type('本人书面申请')
  await dialog.getByRole('textbox', { name: /手工输入/ }).fill('永久删除')

  // It can be followed again, but its next question gets no answer.
  const lost = page.waitForRequest('**/rpc/subjects/erasurePreview')
  await page.route('**/rpc/subjects/erasurePreview', route => route.abort())
  await page.unroute('**/rpc/cases/watch')
  await lost
  await expect(page.getByText('无法连接')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: /理由和依据/ })).toHaveValue('本人书面申请')
  await dialog.getByRole('button', { name: '永久删除' }).click()
  await expect(page.getByText('已删除：1 个办件不再含此人的信息，2 项')).toBeVisible()
})

test('大厅信息一时取不到，页面和正在填的内容不会消失', async ({ page, dated }) => {
  await page.clock.install()
  await page.goto(dated.address)
  await page.evaluate(() => sessionStorage.setItem('rongque.operator', 'clerk-1'))
  const search = page.getByRole('tab', { name: '履约查询' })
  await page.goto(`${dated.address}/supervisor`)
  await page.reload()
  await search.click()
  await page.getByRole('textbox', { name: '证件号码' }).fill('4406041990')
  await page.route('**/rpc/system/info', route => route.abort())
  let failed = 0
  page.on('requestfailed', request => {
    if (request.url().endsWith('/rpc/system/info')) failed++
  })
  await page.clock.fastForward(601_000)
  await expect.poll(() => failed).toBe(1)
  await expect
    .poll(async () => {
      await page.clock.runFor(1000)
      return failed
    })
    .toBe(2)
  await page.clock.runFor(1000)
  await expect(page.getByRole('textbox', { name: '证件号码' })).toHaveValue('4406041990')
})

import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ClosureDialog } from '../../renderer/admin/calendar/closure-dialog.tsx'
import { calendarCommands } from '../../renderer/data/calendar.ts'
import { draw } from './ui.tsx'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('ClosureDialog', () => {
  it('sent again after a lost answer is the same call; with other days it is another', async () => {
    const add = vi.spyOn(calendarCommands, 'addClosure').mockRejectedValue(new TypeError('offline'))
    await draw(<ClosureDialog onAdded={() => {}} onCancel={() => {}} />)
    const confirm = page.getByRole('button', { name: '确定' })
    await page.getByLabelText(/^第一天/).fill('2026-08-03')
    await page.getByLabelText(/^最后一天/).fill('2026-08-04')
    await page.getByRole('textbox', { name: /停办原因/ }).fill('搬迁')
    for (const tried of [1, 2]) {
      await confirm.click()
      await expect.poll(() => add.mock.calls.length).toBe(tried)
    }
    await page.getByLabelText(/^最后一天/).fill('2026-08-05')
    await confirm.click()
    await expect.poll(() => add.mock.calls.length).toBe(3)
    const [first, again, other] = add.mock.calls.map(([{ commandId }]) => commandId)
    expect(again).toBe(first)
    expect(other).not.toBe(first)
  })
})

import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ReasonDialog } from '../../renderer/ui/reason-dialog.tsx'
import { CHANGED } from './faults.ts'
import { draw } from './ui.tsx'

const text = () => page.getByRole('textbox', { name: '撤销的理由' })
const confirm = () => page.getByRole('button', { name: '确定' })
const alert = () => page.getByRole('dialog').getByRole('alert')

async function open(most?: number) {
  const send = vi.fn<(reason: string, commandId: string) => unknown>()
  const onClose = vi.fn()
  const limit = most === undefined ? {} : { most }
  await draw(<ReasonDialog title="撤销的理由" {...limit} send={send} onClose={onClose} />)
  return { send, onClose, reasons: () => send.mock.calls.map(([reason]) => reason) }
}

describe('ReasonDialog', () => {
  it('sends no empty reason, and trims the one it sends', async () => {
    const { reasons, onClose } = await open()
    await text().fill('  ')
    await confirm().click()
    await expect.element(text()).toHaveAccessibleDescription('请填写')
    await expect.element(text()).toHaveFocus()
    await text().fill(' 不搬了 ')
    await confirm().click()
    await expect.poll(() => onClose.mock.calls.length).toBe(1)
    expect(reasons()).toEqual(['不搬了'])
  })

  it.each([
    [undefined, 500],
    [200, 200],
  ])('with a limit of %s says at the field that %i characters are the most', async (most, limit) => {
    const { reasons } = await open(most)
    await text().fill('理'.repeat(limit + 1))
    await confirm().click()
    await expect.element(text()).toHaveAccessibleDescription(`最多 ${limit} 个字符`)
    await expect.element(text()).toHaveFocus()
    expect(reasons()).toEqual([])
    await text().fill(` ${'理'.repeat(limit)} `)
    await confirm().click()
    await expect.poll(reasons).toEqual(['理'.repeat(limit)])
  })

  it('keeps the reason when it is refused, says why, and sends it again as the same call', async () => {
    const { send, reasons, onClose } = await open()
    send.mockRejectedValueOnce({ data: CHANGED })
    await text().fill('出租方没有说明')
    await confirm().click()
    await expect.element(alert()).toMatchTextContent('K302 办件已有变化')
    await expect.element(text()).toHaveValue('出租方没有说明')
    expect(onClose).not.toHaveBeenCalled()
    await confirm().click()
    await expect.poll(() => onClose.mock.calls.length).toBe(1)
    expect(reasons()).toEqual(['出租方没有说明', '出租方没有说明'])
    const [[, first], [, second]] = send.mock.calls as [[string, string], [string, string]]
    expect(second).toBe(first)
  })

  it('sends another reason as another call', async () => {
    const { send, onClose } = await open()
    send.mockRejectedValueOnce({ data: CHANGED })
    await text().fill('出租方没有说明')
    await confirm().click()
    await expect.element(alert()).toBeVisible()
    await text().fill('出租方已说明')
    await confirm().click()
    await expect.poll(() => onClose.mock.calls.length).toBe(1)
    expect(new Set(send.mock.calls.map(([, commandId]) => commandId)).size).toBe(2)
  })
})

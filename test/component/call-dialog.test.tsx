import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { CallDialog } from '../../renderer/supervisor/call-dialog.tsx'
import { CHANGED } from './faults.ts'
import { draw } from './ui.tsx'

describe('CallDialog', () => {
  it('keeps result and note when they are refused, says why, and sends them again as the same call', async () => {
    const send = vi.fn(() => Promise.resolve()).mockRejectedValueOnce({ data: CHANGED })
    const onClose = vi.fn()
    const onAnswered = vi.fn()
    await draw(
      <CallDialog
        name="王*本"
        results={['reached', 'notReached']}
        send={send}
        onAnswered={onAnswered}
        onClose={onClose}
      />,
    )
    const dialog = page.getByRole('dialog')
    const note = dialog.getByRole('textbox')
    const confirm = dialog.getByRole('button', { name: '确定' })
    await dialog.getByRole('radio').first().click()
    await note.fill('下周一来')
    await confirm.click()
    await expect.element(dialog.getByRole('alert')).toMatchTextContent('K302 办件已有变化')
    await expect.element(note).toHaveValue('下周一来')
    await expect.element(dialog.getByRole('radio').first()).toBeChecked()
    expect(onClose).not.toHaveBeenCalled()
    await confirm.click()
    await expect.poll(() => onClose.mock.calls.length).toBe(1)
    expect(onAnswered).toHaveBeenCalledTimes(2)
    const call = { result: 'reached', note: '下周一来', commandId: expect.any(String) }
    expect(send.mock.calls).toEqual([[call], [call]])
    expect(send.mock.calls[1]).toEqual(send.mock.calls[0])
  })
})

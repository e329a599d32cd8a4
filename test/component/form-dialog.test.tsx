import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Alert } from '../../renderer/ui/alert.tsx'
import { Button } from '../../renderer/ui/button.tsx'
import { FormDialog } from '../../renderer/ui/form-dialog.tsx'
import { TextArea, TextInput } from '../../renderer/ui/text-input.tsx'
import { draw } from './ui.tsx'

function Page({ onSubmit, refusal }: { onSubmit: () => void; refusal?: string }) {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  return (
    <>
      <Button onClick={() => setOpen(true)}>打开</Button>
      {open && (
        <FormDialog
          title="登记"
          submit="确定"
          ready={name !== ''}
          refusal={refusal && <Alert tone="error" title={refusal} />}
          onSubmit={onSubmit}
          onClose={() => setOpen(false)}
        >
          <TextInput autoFocus aria-label="姓名" value={name} onChange={event => setName(event.target.value)} />
          <TextArea aria-label="理由" />
        </FormDialog>
      )}
    </>
  )
}

const dialog = () => page.getByRole('dialog', { name: '登记' })

async function open() {
  await page.getByRole('button', { name: '打开' }).click()
  await expect.element(page.getByRole('textbox', { name: '姓名' })).toHaveFocus()
}

describe('FormDialog', () => {
  it('gives the focus to the field that asks for it, and back to the button when Escape closes it', async () => {
    await draw(<Page onSubmit={() => {}} />)
    await open()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog()).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: '打开' })).toHaveFocus()
  })

  it('sends with Enter in a line, with Ctrl+Enter in a text, and not before everything is entered', async () => {
    const onSubmit = vi.fn()
    await draw(<Page onSubmit={onSubmit} />)
    await open()
    await userEvent.keyboard('{Enter}')
    expect(onSubmit).not.toHaveBeenCalled()
    await userEvent.keyboard('王{Enter}')
    expect(onSubmit).toHaveBeenCalledTimes(1)
    await page.getByRole('textbox', { name: '理由' }).click()
    await userEvent.keyboard('{Enter}')
    expect(onSubmit).toHaveBeenCalledTimes(1)
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(onSubmit).toHaveBeenCalledTimes(2)
  })

  it('stays open with what was typed when the act is refused, and when a click goes beside it', async () => {
    await draw(<Page onSubmit={() => {}} refusal="K302 已有人先办" />)
    await open()
    await userEvent.keyboard('王{Enter}')
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('K302 已有人先办')
    await userEvent.click(document.body, { position: { x: 2, y: 2 }, force: true })
    await expect.element(page.getByRole('textbox', { name: '姓名' })).toHaveValue('王')
  })
})

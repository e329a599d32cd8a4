import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { z } from 'zod'
import { Alert } from '../../renderer/ui/alert.tsx'
import { Button } from '../../renderer/ui/button.tsx'
import { ChoiceField, DaysField, ReasonField, TextField } from '../../renderer/ui/form/fields.tsx'
import { said } from '../../renderer/ui/form/said.ts'
import { onAnswer, useContractForm } from '../../renderer/ui/form/use-contract-form.ts'
import { FormDialog } from '../../renderer/ui/form-dialog.tsx'
import { draw } from './ui.tsx'

const asked = z.object({
  name: said(z.string().max(5)),
  way: z.enum(['post', 'electronic']),
  days: z.int().min(1).max(60),
  reason: z.string(),
})

type Answer = z.infer<typeof asked>

function Registration(props: {
  readonly onSend: (answer: Answer) => void
  readonly refusal: string | undefined
  readonly because: string | undefined
  readonly onClose: () => void
}) {
  const form = useContractForm(asked, { name: '', reason: '' })
  return (
    <FormDialog
      title="登记"
      submit="确定"
      because={props.because}
      refusal={props.refusal && <Alert tone="error" title={props.refusal} />}
      onSubmit={onAnswer(form, props.onSend)}
      onClose={props.onClose}
    >
      <TextField autoFocus form={form} name="name" label="姓名" />
      <ChoiceField
        form={form}
        name="way"
        label="方式"
        options={[
          { value: 'post', label: '邮寄' },
          { value: 'electronic', label: '电子' },
        ]}
      />
      <DaysField form={form} name="days" label="天数" hint="1–60" />
      <ReasonField optional form={form} name="reason" label="理由" />
    </FormDialog>
  )
}

function Page({ onSend = () => {}, refusal, because }: Partial<Parameters<typeof Registration>[0]>) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>打开</Button>
      {open && <Registration {...{ onSend, refusal, because }} onClose={() => setOpen(false)} />}
    </>
  )
}

const dialog = () => page.getByRole('dialog', { name: '登记' })
const name = () => page.getByRole('textbox', { name: '姓名' })
const days = () => page.getByRole('spinbutton', { name: '天数' })

async function open() {
  await page.getByRole('button', { name: '打开' }).click()
  await expect.element(name()).toHaveFocus()
}

async function fillIn() {
  await name().fill('王样本')
  await page.getByRole('radio', { name: '邮寄' }).click()
  await days().fill('5')
}

describe('FormDialog', () => {
  it('focuses the field that asks for it, and on Escape the button that opened it', async () => {
    await draw(<Page />)
    await open()
    await userEvent.keyboard('{Escape}')
    await expect.element(dialog()).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: '打开' })).toHaveFocus()
  })

  it('sends with Enter in a line of text, and with Ctrl+Enter in a text of several lines', async () => {
    const onSend = vi.fn()
    await draw(<Page onSend={onSend} />)
    await open()
    await fillIn()
    await name().click()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => onSend.mock.calls.length).toBe(1)
    await page.getByRole('textbox', { name: '理由' }).click()
    await userEvent.keyboard('{Enter}')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await expect.poll(() => onSend.mock.calls.length).toBe(2)
  })

  it('sends exactly what was answered, trimmed as the contract trims it', async () => {
    const onSend = vi.fn()
    await draw(<Page onSend={onSend} />)
    await open()
    await fillIn()
    await name().fill(' 王样 ')
    await page.getByRole('button', { name: '确定' }).click()
    await expect.poll(() => onSend.mock.calls).toEqual([[{ name: '王样', way: 'post', days: 5, reason: '' }]])
  })

  it('sends nothing while an answer is missing, says so at each field, and focuses the first', async () => {
    const onSend = vi.fn()
    await draw(<Page onSend={onSend} />)
    await open()
    await page.getByRole('button', { name: '确定' }).click()
    await expect.element(name()).toHaveFocus()
    await expect.element(name()).toHaveAccessibleDescription('请填写')
    await expect.element(page.getByRole('radiogroup', { name: '方式' })).toHaveAccessibleDescription('请选择')
    await expect.element(days()).toHaveAccessibleDescription('1–60 请填写')
    await expect.element(days()).toHaveAttribute('aria-invalid', 'true')
    expect(onSend).not.toHaveBeenCalled()
  })

  it('focuses a choice when it is the first one missing', async () => {
    await draw(<Page />)
    await open()
    await name().fill('王')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('radio', { name: '邮寄' })).toHaveFocus()
  })

  it('keeps what was typed beyond a limit, and says what the limit is', async () => {
    const onSend = vi.fn()
    await draw(<Page onSend={onSend} />)
    await open()
    await fillIn()
    await name().fill('一二三四五六')
    await days().fill('61')
    await page.getByRole('button', { name: '确定' }).click()
    await expect.element(name()).toHaveAccessibleDescription('最多 5 个字符')
    await expect.element(name()).toHaveValue('一二三四五六')
    await expect.element(days()).toHaveAccessibleDescription('1–60 不能大于 60')
    await days().fill('60')
    await expect.element(days()).toHaveAttribute('aria-invalid', 'false')
    expect(onSend).not.toHaveBeenCalled()
  })

  it('stays open with what was typed when the act is refused and when a click goes beside it', async () => {
    await draw(<Page refusal="K302 已有人先办" />)
    await open()
    await fillIn()
    await userEvent.keyboard('{Enter}')
    await expect.element(dialog().getByRole('alert')).toHaveTextContent('K302 已有人先办')
    await userEvent.click(document.body, { position: { x: 2, y: 2 }, force: true })
    await expect.element(name()).toHaveValue('王样本')
  })

  it('sends nothing while the act is not possible, and gives the reason as the hint of its button', async () => {
    const onSend = vi.fn()
    await draw(<Page onSend={onSend} because="请先放卡" />)
    await open()
    await fillIn()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('button', { name: '确定' })).toHaveAccessibleDescription('请先放卡')
    expect(onSend).not.toHaveBeenCalled()
  })
})

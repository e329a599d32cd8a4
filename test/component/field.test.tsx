import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { z } from 'zod'
import { RadioGroup } from '../../renderer/ui/choice.tsx'
import { Field, GroupField } from '../../renderer/ui/field.tsx'
import { CheckField } from '../../renderer/ui/form/fields.tsx'
import { onAnswer, useContractForm } from '../../renderer/ui/form/use-contract-form.ts'
import { NumberInput } from '../../renderer/ui/number-input.tsx'
import { TextInput } from '../../renderer/ui/text-input.tsx'
import { draw } from './ui.tsx'

const seen = z.object({ seen: z.literal(true) })

function Seen({ what }: { readonly what: string }) {
  const form = useContractForm(seen, {})
  return (
    <>
      <CheckField form={form} name="seen" label={`已看${what}`} />
      <button type="button" onClick={onAnswer(form, () => {})}>
        提交{what}
      </button>
    </>
  )
}

describe('CheckField', () => {
  it('is described by its own problem where two forms on a page ask alike', async () => {
    await draw(
      <>
        <Seen what="原件" />
        <Seen what="复印件" />
      </>,
    )
    for (const what of ['原件', '复印件']) await page.getByRole('button', { name: `提交${what}` }).click()
    await expect.element(page.getByRole('checkbox', { name: '已看复印件' })).toHaveAccessibleDescription('请选择')
    const ids = page
      .getByText('请选择')
      .elements()
      .map(({ id }) => id)
    expect(new Set(ids).size).toBe(2)
  })
})

describe('Field', () => {
  it('focuses its control on a click on the label', async () => {
    await draw(<Field label="案号">{links => <TextInput {...links} />}</Field>)
    await page.getByText('案号').click()
    await expect.element(page.getByRole('textbox', { name: '案号' })).toHaveFocus()
  })

  it('describes its control by the hint and then by the problem', async () => {
    await draw(
      <Field required label="案号" hint="见回执" error="请填写">
        {links => <TextInput {...links} />}
      </Field>,
    )
    const control = page.getByRole('textbox', { name: '案号' })
    await expect.element(control).toHaveAccessibleDescription('见回执 请填写')
    await expect.element(control).toHaveAttribute('aria-invalid', 'true')
    await expect.element(control).toHaveAttribute('aria-required', 'true')
  })

  it('marks a number that cannot be read, although the form knows of no problem yet', async () => {
    await draw(<Field label="天数">{links => <NumberInput {...links} value={undefined} onChange={() => {}} />}</Field>)
    const control = page.getByRole('spinbutton', { name: '天数' })
    await expect.element(control).toHaveAttribute('aria-invalid', 'false')
    await control.fill('1.5')
    await expect.element(control).toHaveAttribute('aria-invalid', 'true')
  })

  it('names a group of choices by the label that is seen', async () => {
    await draw(
      <GroupField label="方式" error="请选择">
        {links => (
          <RadioGroup {...links} value={undefined} onChange={() => {}} options={[{ value: 'post', label: '邮寄' }]} />
        )}
      </GroupField>,
    )
    const group = page.getByRole('radiogroup', { name: '方式' })
    await expect.element(group).toHaveAccessibleDescription('请选择')
    await expect.element(page.getByText('方式')).toBeVisible()
  })
})

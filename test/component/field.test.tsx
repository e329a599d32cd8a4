import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { RadioGroup } from '../../renderer/ui/choice.tsx'
import { Field, GroupField } from '../../renderer/ui/field.tsx'
import { TextInput } from '../../renderer/ui/text-input.tsx'
import { draw } from './ui.tsx'

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

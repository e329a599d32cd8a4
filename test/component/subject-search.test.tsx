import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { SubjectSearch } from '../../renderer/case/subject-search.tsx'
import { Asking, draw } from './ui.tsx'

const way = (name: string) => page.getByRole('radiogroup', { name: '查找方式' }).getByText(name, { exact: true })

describe('SubjectSearch', () => {
  it('keeps what was typed for one way of searching while the other is looked at', async () => {
    await draw(
      <Asking>
        <SubjectSearch onFound={() => {}} />
      </Asking>,
    )
    await page.getByRole('combobox', { name: '证件类型' }).selectOptions('身份证号码')
    await page.getByRole('textbox', { name: '证件号码' }).fill('4406041990')
    await page.getByRole('textbox', { name: /查询用途/ }).fill('处理异议')
    await way('按办件编号').click()
    await page.getByRole('textbox', { name: '办件编号' }).fill('RQ-1')
    await page.getByRole('radio', { name: '申请人' }).click()
    await way('按证件号码').click()
    await expect.element(page.getByRole('textbox', { name: '证件号码' })).toHaveValue('4406041990')
    await expect.element(page.getByRole('combobox', { name: '证件类型' })).toHaveDisplayValue('身份证号码')
    await expect.element(page.getByRole('textbox', { name: /查询用途/ })).toHaveValue('处理异议')
    await way('按办件编号').click()
    await expect.element(page.getByRole('textbox', { name: '办件编号' })).toHaveValue('RQ-1')
    await expect.element(page.getByRole('radio', { name: '申请人' })).toBeChecked()
  })
})

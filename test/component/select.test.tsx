import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { z } from 'zod'
import type { PermittedMeasureView } from '../../electron/api/contract/measures.ts'
import { measureCommands } from '../../renderer/data/measures.ts'
import { EnterDialog } from '../../renderer/measures/enter-dialog.tsx'
import { addTexts } from '../../renderer/texts/index.ts'
import { MEASURE_TEXTS } from '../../renderer/texts/sources.ts'
import { SelectField } from '../../renderer/ui/form/fields.tsx'
import { useContractForm } from '../../renderer/ui/form/use-contract-form.ts'
import { Select } from '../../renderer/ui/select.tsx'
import { Asking, draw } from './ui.tsx'

const OPTIONS = [
  { value: 'a', label: '甲' },
  { value: 'b', label: '乙' },
]

it('shows the placeholder while nothing that can be chosen is chosen', async () => {
  const select = (value: string | undefined) => (
    <Select aria-label="来源" placeholder="请选择" value={value} options={OPTIONS} onChange={() => {}} />
  )
  const { again } = await draw(select(''))
  const control = page.getByRole('combobox', { name: '来源' })
  for (const nothing of ['', 'gone', undefined]) {
    await again(select(nothing))
    await expect.element(control).toHaveDisplayValue('请选择')
  }
  await again(select('b'))
  await expect.element(control).toHaveDisplayValue('乙')
})

it('asks to choose where a form begins with nothing chosen', async () => {
  function Form() {
    const form = useContractForm(z.object({ source: z.string() }), { source: '' })
    return <SelectField form={form} name="source" label="来源" options={OPTIONS} />
  }
  await draw(<Form />)
  await expect.element(page.getByRole('combobox', { name: '来源' })).toHaveDisplayValue('请选择')
})

it('forgets the basis of a measure when another measure is chosen', async () => {
  const enter = vi.spyOn(measureCommands, 'enter').mockImplementation(async () => {})
  const entry = (id: string, bases: readonly string[]) =>
    ({ id, name: `措施${id}`, content: '', against: '', bases, organ: '' }) satisfies PermittedMeasureView
  await draw(null)
  await addTexts(MEASURE_TEXTS)
  await draw(
    <Asking>
      <EnterDialog
        entries={[entry('1', ['甲法第一条', '甲法第二条']), entry('2', ['乙法第三条'])]}
        onEntered={() => {}}
        onCancel={() => {}}
      />
    </Asking>,
  )
  const measure = page.getByRole('combobox', { name: /清单中的措施/ })
  const basis = page.getByRole('combobox', { name: /依据/ })
  await measure.selectOptions('1 措施1')
  await basis.selectOptions('甲法第二条')
  await measure.selectOptions('2 措施2')
  await expect.element(basis).toHaveDisplayValue('请选择')
  await page.getByRole('button', { name: /^登记/ }).click()
  await expect.element(basis).toHaveAttribute('aria-invalid', 'true')
  expect(enter).not.toHaveBeenCalled()
})

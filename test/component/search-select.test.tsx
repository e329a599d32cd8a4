import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SearchSelect } from '../../renderer/ui/search-select.tsx'
import { searchedOptions } from '../../renderer/ui/searched-options.ts'
import { draw } from './ui.tsx'

const PEOPLE = [
  { value: 'a', label: '王样本' },
  { value: 'b', label: '李演示' },
  { value: 'c', label: '李测试' },
]

function Field() {
  const [value, setValue] = useState<string>()
  const [typed, setTyped] = useState('')
  return (
    <SearchSelect
      label="转交给"
      clear="清除"
      value={value}
      onChange={setValue}
      onSearch={setTyped}
      chosen={PEOPLE.find(person => person.value === value)?.label}
      options={searchedOptions(PEOPLE, typed)}
    />
  )
}

const field = () => page.getByRole('combobox', { name: '转交给' })

describe('SearchSelect', () => {
  it('offers what matches as it is typed, and takes the one that the arrow keys have reached', async () => {
    await draw(<Field />)
    await field().click()
    await expect.poll(() => page.getByRole('option').elements().length).toBe(3)
    await userEvent.keyboard('李')
    await expect.poll(() => page.getByRole('option').elements().length).toBe(2)
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect.element(field()).toHaveValue('李测试')
    await expect.element(field()).toHaveAttribute('aria-expanded', 'false')
  })

  it('keeps what was chosen when Escape leaves the list, and chooses nothing again when it is cleared', async () => {
    await draw(<Field />)
    await field().click()
    await userEvent.keyboard('王{Enter}')
    await userEvent.keyboard('李{Escape}')
    await expect.element(field()).toHaveValue('王样本')
    await page.getByRole('button', { name: '清除' }).click()
    await expect.element(field()).toHaveValue('')
  })
})

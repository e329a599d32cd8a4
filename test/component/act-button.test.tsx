import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ActButton } from '../../renderer/ui/act-button.tsx'
import { draw } from './ui.tsx'

const button = () => page.getByRole('button', { name: '受理' })

describe('ActButton', () => {
  it('keeps the focus but does nothing while a call is under way', async () => {
    const onClick = vi.fn()
    const { again } = await draw(<ActButton onClick={onClick}>受理</ActButton>)
    await button().click()
    await again(
      <ActButton busy onClick={onClick}>
        受理
      </ActButton>,
    )
    await userEvent.keyboard('{Enter}')
    await expect.element(button()).toHaveFocus()
    await expect.element(button()).toHaveAttribute('aria-disabled', 'true')
    expect(onClick).toHaveBeenCalledTimes(1)
  })

  it('is disabled with the reason as its hint while the act is not possible', async () => {
    await draw(<ActButton because="材料未补齐">受理</ActButton>)
    await expect.element(button()).toBeDisabled()
    await expect.element(button()).toHaveAccessibleDescription('材料未补齐')
  })
})

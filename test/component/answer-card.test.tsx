import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { AnswerCard } from '../../renderer/supervisor/answer-card.tsx'
import { draw } from './ui.tsx'

const button = (name: string) => page.getByRole('button', { name, exact: true })

describe('AnswerCard', () => {
  it('gives the reason why it cannot be approved', async () => {
    await draw(
      <AnswerCard
        title="示例事项"
        lines={['延期 3 个工作日']}
        action={{ id: 'answerApproval', about: { requestId: 'r' }, limits: { reason: 'always', choices: ['refuse'] } }}
        yes="同意"
        no="不同意"
        onAnswer={() => {}}
      />,
    )
    await expect.element(button('同意')).toBeDisabled()
    await expect.element(button('同意')).toHaveAccessibleDescription('提出申请后情况有变，现在只能不同意')
    await expect.element(button('不同意')).toBeEnabled()
  })
})

import type { Page } from '@playwright/test'
import { acceptLife } from '../../support/halls/life-hall.ts'
import { become, expect } from './hall-test.ts'
import { find, withLifeHall } from './life-test.ts'

const test = withLifeHall()

async function pressable(page: Page): Promise<readonly string[]> {
  const found: string[] = await page.evaluate(
    `[...document.querySelectorAll('[data-action]')]
      .filter(button => !button.disabled)
      .map(button => button.dataset.action)`,
  )
  return [...new Set(found)].sort()
}

const PLACED = [
  'note',
  'takeUp',
  'decideResult',
  'confirmResult',
  'returnToWindow',
  'answerDepartment',
  'readyResult',
  'handOver',
  'close',
  'withdraw',
  'withdrawPromise',
  'putAway',
  'supply',
  'acceptSupply',
  'rejectSupply',
  'findFalsehood',
]

test('页面上能按的，正是服务器说现在能办的', async ({ page, dated }) => {
  const caseNumber = await acceptLife(dated, ['lease'])
  const client = dated.client()
  const examiner = dated.client('examiner-1')
  const possible = async (asked = client) => {
    const { actions, owed } = await asked.cases.find({ caseNumber })
    const all = [...actions, ...owed.flatMap(document => document.actions)]
    const now = all.flatMap(({ id, because }) => (because ? [] : [id as string]))
    return [...new Set(now)].filter(id => PLACED.includes(id)).sort()
  }
  await page.goto(`${dated.address}/counter`)
  await find(page, caseNumber)

  const seen = new Set<string>()
  const agrees = async (asked = client) => {
    const offered = await possible(asked)
    for (const id of offered) seen.add(id)
    await expect.poll(() => pressable(page)).toEqual(offered)
  }
  const { caseId, owed } = await client.cases.find({ caseNumber })
  const owedId = owed[0]?.owedId ?? ''
  const command = () => ({ caseId, commandId: crypto.randomUUID() })
  await agrees()
  await client.cases.supply({ ...command(), owedId, method: 'counter', by: 'applicant' })
  await agrees()
  await client.cases.acceptSupply({ ...command(), owedId })
  await agrees()
  await become(page, '审查')
  await agrees(examiner)
  await examiner.cases.returnToWindow({ ...command(), reason: '请核对' })
  await agrees(examiner)
  await become(page, '窗口')
  await agrees()
  await client.cases.answerDepartment({ ...command(), answer: '已核对' })
  await examiner.cases.decideResult({ ...command(), granted: true, reason: '' })
  await agrees()
  await client.cases.readyResult(command())
  await agrees()
  expect([...seen].sort()).toEqual(
    [
      'note',
      'takeUp',
      'decideResult',
      'returnToWindow',
      'answerDepartment',
      'readyResult',
      'handOver',
      'withdraw',
      'withdrawPromise',
      'supply',
      'acceptSupply',
      'rejectSupply',
      'findFalsehood',
    ].sort(),
  )
})

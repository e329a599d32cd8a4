import { afterEach, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { PermittedImportView } from '../../electron/api/contract/measures.ts'
import { measureCommands } from '../../renderer/data/measures.ts'
import { ImportPermitted } from '../../renderer/measures/import-permitted.tsx'
import { addTexts } from '../../renderer/texts/index.ts'
import { MEASURE_TEXTS } from '../../renderer/texts/sources.ts'
import { Asking, draw } from './ui.tsx'

const FINE: PermittedImportView = {
  edition: '样本版',
  file: 'l.xlsx',
  entries: 2,
  problemCount: 0,
  problems: [],
  imported: false,
}
const PROBLEM = {
  sheet: '清单',
  row: 2,
  problem: { zh: '没有填写', en: 'empty' },
  remedy: { zh: '请填写', en: 'fill it in' },
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const edition = () => page.getByRole('textbox', { name: '清单版本' })

afterEach(() => {
  vi.restoreAllMocks()
})

async function open(...answers: readonly PermittedImportView[]) {
  const send = vi.spyOn(measureCommands, 'importPermitted')
  for (const answer of answers) send.mockResolvedValueOnce(answer)
  const imported = vi.fn()
  await draw(null)
  await addTexts(MEASURE_TEXTS)
  await draw(
    <Asking>
      <ImportPermitted onImported={imported} onClose={() => {}} />
    </Asking>,
  )
  await page.getByLabelText('选择 .xlsx 文件').upload(new File(['x'], 'l.xlsx'))
  await edition().fill('样本版')
  return { send, imported }
}

it('imports only what a trial import found without fault, for the edition it was tried for', async () => {
  const { send, imported } = await open(FINE, { ...FINE, imported: true })
  await expect.element(button('导入清单')).toBeDisabled()
  await expect.element(button('导入清单')).toHaveAccessibleDescription('请先试导入，没有问题再导入')
  await button('试导入（不生效）').click()
  await expect.element(page.getByText('2 项，没有问题')).toBeVisible()
  await edition().fill('另一版')
  await expect.element(button('导入清单')).toBeDisabled()
  await edition().fill('样本版')
  await button('导入清单').click()
  await expect.element(page.getByText('已导入：样本版，2 项').first()).toBeVisible()
  expect(send.mock.calls.map(([{ dryRun }]) => dryRun)).toEqual([true, false])
  expect(imported).toHaveBeenCalledOnce()
  await expect.element(button('导入清单')).toBeDisabled()
})

it('imports no list with faults, and none that is empty', async () => {
  await open({ ...FINE, problemCount: 1, problems: [PROBLEM] }, { ...FINE, entries: 0 })
  await button('试导入（不生效）').click()
  await expect.element(page.getByText('没有填写')).toBeVisible()
  await expect.element(button('导入清单')).toHaveAccessibleDescription('文件有问题，请更正后重新选择')
  await button('试导入（不生效）').click()
  await expect.element(page.getByText('文件里没有列出措施').first()).toBeVisible()
  await expect.element(button('导入清单')).toBeDisabled()
})

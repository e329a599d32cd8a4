import { afterEach, describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { ImportReportView } from '../../electron/api/contract/catalogue.ts'
import { ImportDialog } from '../../renderer/admin/catalogue/import-dialog.tsx'
import { catalogueCommands } from '../../renderer/data/catalogue.ts'
import { Asking, draw } from './ui.tsx'

const REPORT: ImportReportView = {
  file: 'items.json',
  from: '2026-08-03',
  items: 1,
  materials: 1,
  problemCount: 0,
  problems: [],
  notes: [],
  difference: {
    added: [{ code: 'T-1', name: { zh: '示例事项', en: 'An item' }, version: '1' }],
    changed: [],
    withdrawn: [],
    unchanged: 0,
    untouched: 0,
  },
  replacesPlanned: false,
  published: false,
  revision: 3,
}

const button = (name: string) => page.getByRole('button', { name, exact: true })
const from = () => page.getByLabelText(/^自该日起施行/)

afterEach(() => {
  vi.restoreAllMocks()
})

async function open() {
  const asked = Promise.withResolvers<ImportReportView>()
  const send = vi.spyOn(catalogueCommands, 'importFile').mockReturnValue(asked.promise)
  await draw(
    <Asking>
      <ImportDialog today="2026-08-03" onClose={() => {}} />
    </Asking>,
  )
  await page.getByLabelText('选择 .xlsx 或 JSON 文件').upload(new File(['{}'], 'items.json'))
  await from().fill('2026-08-03')
  await page.getByText('保留不变', { exact: true }).click()
  await button('试导入（不发布）').click()
  await expect.poll(() => send.mock.calls.length).toBe(1)
  return { answer: () => asked.resolve(REPORT) }
}

describe('ImportDialog', () => {
  it('does not publish for another day what was tried for the day before', async () => {
    const { answer } = await open()
    await from().fill('2026-09-01')
    answer()
    await expect.element(button('试导入（不发布）')).not.toHaveAttribute('aria-disabled')
    await expect.element(button('发布')).toBeDisabled()
    await expect.element(button('发布')).toHaveAccessibleDescription('请先试导入，看过结果再发布')
    await expect.element(page.getByTestId('difference')).not.toBeInTheDocument()
    await from().fill('2026-08-03')
    await expect.element(page.getByTestId('difference')).toBeVisible()
    await expect.element(button('发布')).toBeEnabled()
  })
})

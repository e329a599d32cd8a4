import type { ListRowView } from '../../electron/api/contract/lists.ts'
import { worklistCommands } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

/** 督办 */
export function SupervisionDialog({ row, onClose }: { readonly row: ListRowView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { caseId, order, step } = row
  const send = (text: string, commandId: string) => {
    if (order) return worklistCommands.answerSupervision({ caseId, commandId, number: order.number, result: text })
    if (!step) return
    const { kind, materialId } = step
    const material = materialId ? { materialId } : {}
    return worklistCommands.supervise({ caseId, commandId, step: kind, ...material, content: text })
  }
  return (
    <ReasonDialog
      title={order ? t('supervise.result', { number: order.number }) : t('supervise.content')}
      send={send}
      onClose={onClose}
    />
  )
}

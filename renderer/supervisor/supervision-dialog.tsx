import type { ListRowView } from '../../electron/api/contract/lists.ts'
import { commandId } from '../data/client.ts'
import { useCall } from '../data/use-call.ts'
import { worklistCommands } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

/** 督办 */
export function SupervisionDialog({ row, onClose }: { readonly row: ListRowView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { busy, error, run } = useCall()
  const { caseId, order, step } = row
  const send = async (text: string) => {
    const done = await run(async () => {
      if (order) {
        await worklistCommands.answerSupervision({ caseId, commandId: commandId(), number: order.number, result: text })
      } else if (step) {
        await worklistCommands.supervise({
          caseId,
          commandId: commandId(),
          step: step.kind,
          ...(step.materialId ? { materialId: step.materialId } : {}),
          content: text,
        })
      }
      return true
    })
    if (done) onClose()
  }
  return (
    <ReasonDialog
      title={order ? t('supervise.result', { number: order.number }) : t('supervise.content')}
      refusal={error !== undefined && <ErrorAlert error={error} />}
      busy={busy}
      onCancel={onClose}
      onConfirm={send}
    />
  )
}

import type { ListRowView } from '../../electron/api/contract/lists.ts'
import { commandId } from '../data/client.ts'
import { useCall } from '../data/use-call.ts'
import { worklistCommands } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

/** 督办: orders the office to take a step that is due or overdue; or answers an order. */
export function SupervisionDialog({ row, onClose }: { readonly row: ListRowView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { error, run } = useCall()
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
    if (!done) return
    onClose()
  }
  if (error !== undefined) {
    return (
      <Dialog title={t('supervise.title')} onClose={onClose}>
        <ErrorAlert error={error} />
      </Dialog>
    )
  }
  const title = order ? t('supervise.result', { number: order.number }) : t('supervise.content')
  return <ReasonDialog title={title} onCancel={onClose} onConfirm={send} />
}

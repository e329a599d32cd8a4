import { useEffect, useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { Stack } from '../../ui/layout.tsx'
import { useCaseActs, useCounterCall, useVisitor } from '../counter-context.ts'
import { ItemSearch } from './item-search.tsx'

/** 换事项 */
export function ChangeItemDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const acts = useCaseActs()
  const call = useCounterCall()
  const { t } = useTexts()
  const { view, onClose } = props
  const [newCaseId] = useState(() => crypto.randomUUID())
  const [failed, setFailed] = useState(false)
  const { second } = useVisitor()
  useEffect(() => {
    if (second) onClose()
  }, [second, onClose])
  const choose = async (itemCode: string) => {
    const changed = await acts.correct(on => caseCommands.changeItem({ ...on, itemCode, newCaseId }))
    setFailed(!changed)
    if (changed) onClose()
  }
  return (
    <Dialog title={t('here.entry.changeItem')} onClose={onClose}>
      <Stack>
        <p className="muted">{t('here.entry.changeItemHint')}</p>
        {failed && call.error !== undefined && <ErrorAlert error={call.error} />}
        {view.caseNumber && <Alert tone="warning" title={t('here.entry.numbered')} />}
        <ItemSearch enabled={!call.busy} onChoose={choose} onFind={acts.find} />
      </Stack>
    </Dialog>
  )
}

import { Alert, Modal } from 'antd'
import { useEffect, useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import type { Counter } from '../use-counter.ts'
import { ItemSearch } from './item-search.tsx'

/** 换事项: choosing one is all there is to it. */
export function ChangeItemDialog(props: {
  readonly counter: Counter
  readonly view: CaseView
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { counter, view, onClose } = props
  const [newCaseId] = useState(() => crypto.randomUUID())
  const [failed, setFailed] = useState(false)
  useReturnFocus()
  const { second } = counter
  useEffect(() => {
    if (second) onClose()
  }, [second, onClose])
  const choose = async (itemCode: string) => {
    const changed = await counter.correct(on => client.cases.changeItem({ ...on, itemCode, newCaseId }))
    setFailed(!changed)
    if (changed) onClose()
  }
  return (
    <Modal open title={t('here.entry.changeItem')} onCancel={onClose} footer={null}>
      <div className="fields">
        <p className="muted">{t('here.entry.changeItemHint')}</p>
        {failed && counter.error !== undefined && <ErrorAlert error={counter.error} />}
        {view.caseNumber && <Alert type="warning" showIcon title={t('here.entry.numbered')} />}
        <ItemSearch enabled={!counter.busy} onChoose={choose} onFind={counter.find} />
      </div>
    </Modal>
  )
}

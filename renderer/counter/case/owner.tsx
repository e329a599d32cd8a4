import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { may } from '../../case/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

export function Owner({ view }: { view: CaseView }) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  return (
    <Row>
      <span data-testid="owner">
        <AsWritten>{t('life.case.ownerAt', view.owner)}</AsWritten>
      </span>
      {may(view.actions, 'assign') && (
        <Button small onClick={() => setAsking(true)}>
          {t('life.case.transfer')}
        </Button>
      )}
      {asking && <TransferDialog view={view} onClose={() => setAsking(false)} />}
    </Row>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { measureQueries, measuresKey } from '../data/measures.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Card } from '../ui/card.tsx'
import { late } from '../ui/late.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { MeasureList } from './measure-list.tsx'
import { PermittedList } from './permitted-list.tsx'

const EnterDialog = late(() => import('./enter-dialog.tsx').then(part => part.EnterDialog))

/** 失信惩戒措施: the register, and the list of what is permitted. */
export function MeasuresTab() {
  const { t } = useTexts()
  const queries = useQueryClient()
  const { data: permitted } = useQuery(measureQueries.permitted())
  const [entering, setEntering] = useState(false)
  const changed = () => queries.invalidateQueries({ queryKey: measuresKey }).catch(() => {})
  const entries = permitted?.entries ?? []
  return (
    <Stack>
      <p>{t('measures.about')}</p>
      <Card title={t('measures.list')}>
        <Stack>
          <Row>
            <ActButton
              kind="primary"
              {...(entries.length === 0 ? { because: t('measures.permitted.none') } : {})}
              onClick={() => setEntering(true)}
            >
              {t('measures.enter')}
            </ActButton>
          </Row>
          <MeasureList onChanged={changed} />
        </Stack>
      </Card>
      <PermittedList permitted={permitted} onChanged={changed} />
      {entering && (
        <EnterDialog
          entries={entries}
          onEntered={() => {
            setEntering(false)
            changed()
          }}
          onCancel={() => setEntering(false)}
        />
      )}
    </Stack>
  )
}

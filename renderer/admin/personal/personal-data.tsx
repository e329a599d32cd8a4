import { useQueryClient } from '@tanstack/react-query'
import { useRefusal } from '../../app/use-refusal.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Destructions } from './destructions.tsx'
import { Erasure } from './erasure.tsx'
import { Purge } from './purge.tsx'
import { RetentionTable } from './retention-table.tsx'

/** 个人信息: how long it is kept, erasing one person, and purging what is due. */
export function PersonalData() {
  const refusal = useRefusal()
  const { t } = useTexts()
  const queries = useQueryClient()
  // Any list may have lost a name.
  const destroyed = () => queries.invalidateQueries().catch(() => {})
  return (
    <Stack>
      <Card title={t('people.personal.retention.title')}>
        <RetentionTable />
      </Card>
      {refusal('subjects.erase') && <Alert tone="info" title={refusal('subjects.erase')} />}
      {!refusal('subjects.erase') && (
        <Card title={t('people.personal.erase.title')}>
          <Erasure onErased={destroyed} />
        </Card>
      )}
      {!refusal('subjects.purge') && (
        <Card title={t('people.personal.purge.title')}>
          <Purge onPurged={destroyed} />
        </Card>
      )}
      {!refusal('subjects.destructions') && (
        <Card title={t('people.personal.log.title')}>
          <Destructions />
        </Card>
      )}
    </Stack>
  )
}

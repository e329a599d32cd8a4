import { useQueryClient } from '@tanstack/react-query'
import { useSession } from '../../app/session-context.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Destructions } from './destructions.tsx'
import { Erasure } from './erasure.tsx'
import { Purge } from './purge.tsx'
import { RetentionTable } from './retention-table.tsx'

/** 个人信息: how long it is kept, the erasure of one person, and the purge of what is due. */
export function PersonalData() {
  const { operator } = useSession()
  const { t } = useTexts()
  const queries = useQueryClient()
  // Cases that are on any list have lost a name.
  const destroyed = () => queries.invalidateQueries().catch(() => {})
  return (
    <Stack>
      <Card title={t('people.personal.retention.title')}>
        <RetentionTable />
      </Card>
      {operator.role === 'admin' ? (
        <>
          <Card title={t('people.personal.erase.title')}>
            <Erasure onErased={destroyed} />
          </Card>
          <Card title={t('people.personal.purge.title')}>
            <Purge onPurged={destroyed} />
          </Card>
          <Card title={t('people.personal.log.title')}>
            <Destructions />
          </Card>
        </>
      ) : (
        <Alert tone="info" title={t('people.personal.adminsOnly')} />
      )}
    </Stack>
  )
}

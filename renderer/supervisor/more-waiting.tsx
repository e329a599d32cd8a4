import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { MOST_WAITING } from '../../electron/api/contract/worklists.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'

/** Says that a page shows only some of what waits, and where all of it is. */
export function MoreWaiting({ list, shown }: { readonly list: string; readonly shown: number }) {
  const { t } = useTexts()
  const isFull = shown >= MOST_WAITING
  const { data } = useQuery({ ...worklistQueries.count(list, {}), enabled: isFull })
  if (!isFull || !data || data.count <= shown) return null
  return (
    <Alert
      tone="info"
      title={t('waiting.more', { shown, count: data.count })}
      action={
        <Link to="/supervisor/follow-up/{-$list}" params={{ list }}>
          {t('waiting.all')}
        </Link>
      }
    />
  )
}

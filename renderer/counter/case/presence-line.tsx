import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import type { Counter } from '../use-counter.ts'

/** Which parties whoever stands there is, as the application compares it; undefined until that is known. */
export function useRoles(counter: Counter, view: CaseView) {
  const { standing } = counter
  const { data, error } = useQuery({
    queryKey: ['role', standing?.readId, view.caseId],
    queryFn: () => client.people.roleInCase({ readId: standing?.readId ?? '', caseId: view.caseId }),
    enabled: standing !== undefined,
    gcTime: 0,
  })
  return { standing, roles: data?.roles, error }
}

/** Who stands there while something is done in a party's name: what goes on record, or why it will be refused. */
export function PresenceLine({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  const { standing, roles } = useRoles(counter, view)
  const [party] = roles ?? []
  if (standing && party) {
    const { name, number } = standing
    return (
      <p className="muted" data-testid="present">
        <AsWritten>{t('here.standing.party', { name, number, party: t(`party.${party}`) })}</AsWritten>
      </p>
    )
  }
  // Whose card lies no longer there may have left.
  const stranger = roles && counter.lying ? counter.lying : undefined
  if (stranger) {
    const { name, number } = stranger
    const text = t('here.standing.stranger', { name, number })
    return <Alert type="error" showIcon data-testid="present" title={<AsWritten>{text}</AsWritten>} />
  }
  return (
    <p className="muted" data-testid="present">
      {t('here.standing.unknown')}
    </p>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { peopleQueries } from '../../data/people.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { useReading, useVisitor } from '../counter-context.ts'

/** Which parties the person standing here is, as the server compares it; undefined until it answers. */
export function useRoles(view: CaseView) {
  const { standing } = useVisitor()
  const { data, error } = useQuery({
    ...peopleQueries.roleInCase(standing?.readingId ?? '', view.caseId),
    enabled: standing !== undefined,
    gcTime: 0,
  })
  return { standing, roles: data?.roles, error }
}

export function PresenceLine({ view }: { view: CaseView }) {
  const reading = useReading()
  const { t } = useTexts()
  const { standing, roles } = useRoles(view)
  const [party] = roles ?? []
  if (standing && party) {
    const { name, number } = standing
    return (
      <p className="muted" data-testid="present">
        <AsWritten>{t('here.standing.party', { name, number, party: t(`party.${party}`) })}</AsWritten>
      </p>
    )
  }
  // Somebody whose card was lifted may have left.
  const stranger = roles && reading.lying ? reading.lying : undefined
  if (stranger) {
    const { name, number } = stranger
    const text = t('here.standing.stranger', { name, number })
    return <Alert tone="error" data-testid="present" title={<AsWritten>{text}</AsWritten>} />
  }
  return (
    <p className="muted" data-testid="present">
      {t('here.standing.unknown')}
    </p>
  )
}

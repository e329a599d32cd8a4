import type { StandingView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'

/** The part of a breach's number that is not the case's. */
const BREACH_SUFFIX = /-B\d+$/

export function StandingLines(props: {
  readonly standing: StandingView
  readonly onOpen?: (caseNumber: string) => unknown
  readonly clean?: boolean
}) {
  const { t } = useTexts()
  const { standing, onOpen } = props
  const counts = [
    standing.owed > 0 && t('life.standing.owed', { count: standing.owed }),
    standing.overdue > 0 && t('life.standing.overdue', { count: standing.overdue }),
    standing.inGrace > 0 && t('life.standing.inGrace', { count: standing.inGrace }),
    standing.asAgent.owed > 0 && t('life.standing.asAgent', { count: standing.asAgent.owed }),
    standing.curesUsed > 0 && t('life.standing.cures', { count: standing.curesUsed }),
  ].filter(text => text !== false)
  const empty = counts.length === 0 && standing.breaches.length === 0
  if (empty) return props.clean ? <p className="muted">{t('life.standing.clean')}</p> : null
  return (
    <Stack dense data-testid="standing">
      {counts.length > 0 && <span className="muted">{counts.join(t('life.clause'))}</span>}
      {standing.breaches.map(({ breachId, kind, on, until, disputed, repaired }) => (
        <span key={breachId}>
          {t('life.records.breach', { on, until, kind: t(`life.records.kind.${kind}`) })}{' '}
          {disputed && <Tag tone="warning">{t('life.records.disputed')}</Tag>}
          {repaired && <Tag tone="success">{t('life.standing.repaired')}</Tag>}
          {onOpen && (
            <Button small onClick={() => onOpen(breachId.replace(BREACH_SUFFIX, ''))}>
              {t('life.standing.open')}
            </Button>
          )}
        </span>
      ))}
    </Stack>
  )
}

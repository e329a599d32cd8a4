import type { OwedByPersonView } from '../../../electron/api/contract/people.ts'
import { useTexts } from '../../texts/index.ts'
import { List } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { OwedUntil } from '../due-text.tsx'
import { OpenCase } from './open-case.tsx'

export function TrustOwed(props: {
  readonly owed: readonly OwedByPersonView[]
  readonly onOpen?: (caseNumber: string) => unknown
}) {
  const { t, pick } = useTexts()
  return (
    <section>
      <h4>{t('people.trust.owedTitle')}</h4>
      {props.owed.length === 0 && <span className="muted">{t('people.trust.owesNothing')}</span>}
      <List>
        {props.owed.map(owed => (
          <li key={owed.owedId}>
            <span>
              <strong>{pick(owed.material)}</strong> {owed.overdue && <Tag tone="error">{t('case.overdue')}</Tag>}
              {owed.status === 'supplied' && <Tag tone="warning">{t('life.owed.status.supplied')}</Tag>}
              <br />
              <span className="muted">
                {pick(owed.item)} · {owed.caseNumber} · <OwedUntil owed={owed} />
              </span>
            </span>
            <OpenCase caseNumber={owed.caseNumber} onOpen={props.onOpen} />
          </li>
        ))}
      </List>
    </section>
  )
}

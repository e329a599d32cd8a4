import { useQuery } from '@tanstack/react-query'
import type { ShownSubjectView, SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { subjectQueries } from '../../data/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { ErrorAlert, isLost } from '../../ui/fault-alert.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from '../person.module.css'
import { PersonName } from '../person-name.tsx'
import { TrustCures } from './trust-cures.tsx'
import { TrustEntries } from './trust-entries.tsx'
import { TrustFigures } from './trust-figures.tsx'
import { TrustOwed } from './trust-owed.tsx'

const EFFECT_TYPES = { pass: 'success', fail: 'warning', unknown: 'info' } as const

/** What somebody's promises at this hall came to. For staff; never on a screen that citizens see. */
export function TrustRecord(props: {
  readonly asked: SubjectAskedView
  readonly onOpen?: (caseNumber: string) => unknown
}) {
  const { t, pick } = useTexts()
  const { data, error } = useQuery(subjectQueries.trustRecord(props.asked))
  if (isLost(error, data)) return <ErrorAlert error={error} />
  if (!data) return <Spinner />
  if (!data.known) {
    return <Alert tone="info" title={t('people.trust.unknown')} description={t('people.trust.unknownHint')} />
  }
  const { effect, rules } = data
  return (
    <Stack data-testid="trust-record">
      {error && <ErrorAlert error={error} />}
      <div>
        <ShownSubject who={data.who} /> <span className="muted">{t('people.trust.asOf', { date: data.asOf })}</span>
      </div>
      <Alert
        data-effect={effect.result}
        tone={EFFECT_TYPES[effect.result]}
        title={t(`people.trust.effect.${effect.result}`)}
        description={
          <>
            <div>{pick(effect.reason)}</div>
            {effect.result !== 'pass' && <div>{t('people.trust.ordinary')}</div>}
            <div className="muted">
              {t('people.trust.basis', { basis: pick(effect.basis), version: rules.version })}
            </div>
          </>
        }
      />
      <TrustFigures record={data} />
      <TrustOwed owed={data.owed} {...props} />
      <TrustCures record={data} />
      <TrustEntries entries={data.entries} count={data.entryCount} {...props} />
      <p className="muted">{t('people.trust.about', rules)}</p>
    </Stack>
  )
}

export function ShownSubject({ who }: { who: ShownSubjectView | undefined }) {
  const { t } = useTexts()
  if (!who) return <span className="muted">{t('people.trust.nameless')}</span>
  return (
    <>
      <strong className={styles['personName']} data-testid="subject">
        <PersonName name={who.name} />
      </strong>{' '}
      {who.number} <Tag>{t(`people.trust.kinds.${who.kind}`)}</Tag>
    </>
  )
}

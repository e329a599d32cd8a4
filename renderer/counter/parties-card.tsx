import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { MOST_PURPOSE } from '../../electron/api/contract/limits.ts'
import { actionOf } from '../case/actions.ts'
import { PersonName } from '../case/person-name.tsx'
import { TrustButton } from '../case/trust/trust-button.tsx'
import { peopleCalls } from '../data/people.ts'
import { useTexts } from '../texts/index.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { Row } from '../ui/layout.tsx'
import { List } from '../ui/list.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { Tag } from '../ui/tag.tsx'
import { ContactEntry } from './contact-entry.tsx'
import { useCaseActs } from './counter-context.ts'
import { StandingLines } from './person/standing-lines.tsx'

type PartyName = 'applicant' | 'handler'

/** In the clear only for a purpose, which is recorded. */
export function PartiesCard({ view }: { view: CaseView }) {
  const acts = useCaseActs()
  const { t, colon, pick, bracketed } = useTexts()
  const [asking, setAsking] = useState<PartyName>()
  const [shown, setShown] = useState<
    Partial<Record<PartyName, { name: string; number: string; phone?: string | undefined }>>
  >({})
  const contact = actionOf(view.actions, 'recordContact')
  const unmask = async (party: PartyName, purpose: string) => {
    const person = await peopleCalls.unmask({ caseId: view.caseId, party, purpose })
    setShown(before => ({ ...before, [party]: person }))
  }
  return (
    <Card title={t('life.case.parties')}>
      <List>
        {(['applicant', 'handler'] as const).map(party => {
          const masked = view.parties[party]
          if (!masked) return null
          const person = shown[party] ?? masked
          return (
            <li key={party}>
              <span>
                {t(`party.${party}`)}
                {party === 'handler' && view.relation !== 'self' && bracketed(pick(view.relationName))}
                {colon}
                <strong>
                  <PersonName name={person.name} />
                </strong>{' '}
                {person.number} {masked.method === 'typed' && <Tag tone="warning">{t('reader.typed')}</Tag>}
                <ContactEntry
                  view={view}
                  party={party}
                  contact={{ phone: shown[party]?.phone ?? masked.phone, reach: masked.reach }}
                  editable={contact?.limits.choices?.includes(party) ?? false}
                />
                <StandingLines standing={masked.standing} />
              </span>
              <Row>
                <TrustButton asked={{ by: 'case', caseId: view.caseId, party }} onOpen={acts.find} />
                {!shown[party] && (
                  <Button small onClick={() => setAsking(party)}>
                    {t('case.unmask')}
                  </Button>
                )}
              </Row>
            </li>
          )
        })}
      </List>
      {asking && (
        <ReasonDialog
          title={t('case.purpose')}
          most={MOST_PURPOSE}
          send={purpose => unmask(asking, purpose)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Card>
  )
}

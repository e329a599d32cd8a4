import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SubjectAskedView } from '../../electron/api/contract/subjects.ts'
import { present } from '../app/search.ts'
import { SubjectSearch } from '../case/subject-search.tsx'
import { TrustRecord } from '../case/trust/trust-record.tsx'
import { useTexts } from '../texts/index.ts'
import { Card } from '../ui/card.tsx'
import { Stack } from '../ui/layout.tsx'

/** 履约查询: one subject at a time, for a purpose. There is no list of them. */
export function TrustSearch() {
  const { t } = useTexts()
  const navigate = useNavigate({ from: '/supervisor/trust' })
  const { case: caseId, party } = useSearch({ from: '/supervisor/trust' })
  // Neither goes into the address.
  const [byNumber, setByNumber] = useState<SubjectAskedView>()
  const asked = caseId && party ? ({ by: 'case', caseId, party } as const) : byNumber
  const setAsked = (next: SubjectAskedView) => {
    setByNumber(next)
    const named = next.by === 'case' ? { case: next.caseId, party: next.party } : {}
    return navigate({ search: ({ lang }) => ({ ...present({ lang }), ...named }) })
  }
  return (
    <Stack style={{ width: '100%', maxWidth: 1100 }}>
      <span className="muted">{t('people.trust.hint')}</span>
      <SubjectSearch onFound={setAsked} />
      {asked && (
        <Card>
          <TrustRecord key={JSON.stringify(asked)} asked={asked} />
        </Card>
      )}
    </Stack>
  )
}

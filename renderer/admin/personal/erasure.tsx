import { useState } from 'react'
import type { SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { SubjectSearch } from '../../case/subject-search.tsx'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { Stack } from '../../ui/layout.tsx'
import { ErasurePreview } from './erasure-preview.tsx'

interface Erased {
  readonly cases: number
  readonly keys: number
}

export function Erasure({ onErased }: { onErased: () => void }) {
  const { t } = useTexts()
  const [asked, setAsked] = useState<SubjectAskedView>()
  const [erased, setErased] = useState<Erased>()
  return (
    <Stack>
      <span className="muted">{t('people.personal.erase.hint')}</span>
      <SubjectSearch
        purpose={t('people.personal.erase.purpose')}
        onFound={found => {
          setErased(undefined)
          setAsked(found)
        }}
      />
      {asked && (
        <ErasurePreview
          key={JSON.stringify(asked)}
          asked={asked}
          onErased={done => {
            setAsked(undefined)
            setErased(done)
            onErased()
          }}
        />
      )}
      {erased && (
        <Alert
          tone="success"
          role="status"
          title={t('people.personal.erase.done', { cases: erased.cases, keys: erased.keys })}
          onClose={() => setErased(undefined)}
        />
      )}
    </Stack>
  )
}

import { useState } from 'react'
import { MOST_PURPOSE } from '../../../electron/api/contract/limits.ts'
import type { SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { TrustDialog } from './trust-dialog.tsx'

type Typed = Omit<Extract<SubjectAskedView, { by: 'number' }>, 'purpose'>

/** Where only a number says who it is, the purpose is asked first. */
export function TrustButton(props: {
  readonly asked: Exclude<SubjectAskedView, { by: 'number' }> | Typed
  readonly onOpen?: (caseNumber: string) => unknown
}) {
  const { t } = useTexts()
  const { asked, onOpen } = props
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<SubjectAskedView>()
  return (
    <>
      <Button small onClick={() => (asked.by === 'number' ? setAsking(true) : setShown(asked))}>
        {t('people.trust.open')}
      </Button>
      {asking && asked.by === 'number' && (
        <ReasonDialog
          title={t('people.search.purpose')}
          most={MOST_PURPOSE}
          send={purpose => setShown({ ...asked, purpose })}
          onClose={() => setAsking(false)}
        />
      )}
      {shown && <TrustDialog asked={shown} onClose={() => setShown(undefined)} {...(onOpen ? { onOpen } : {})} />}
    </>
  )
}

import type { OwedByPersonView } from '../../electron/api/contract/people.ts'
import { DueText } from '../case/due-text.tsx'
import { type Texts, useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'

export function KioskOwed({ owed }: { owed: OwedByPersonView }) {
  const texts = useTexts()
  const { t, pick } = texts
  return (
    <li>
      <strong>{pick(owed.material)}</strong>
      <br />
      {pick(owed.item)} · {owed.caseNumber}
      <br />
      {whatNow(owed, texts) ?? <DueText due={owed.due} />}
      {owed.status === 'owed' && owed.rejection && (
        <>
          <br />
          <AsWritten>{t('kiosk.owed.rejected', { reason: owed.rejection })}</AsWritten>
        </>
      )}
    </li>
  )
}

function whatNow({ status, overdue, graceUntil, cureUntil }: OwedByPersonView, { t }: Texts): string | undefined {
  if (status === 'supplied') return t('kiosk.owed.supplied')
  if (status === 'lapsed') return t('kiosk.owed.lapsed')
  if (cureUntil) return t('kiosk.owed.cure', { date: cureUntil })
  if (overdue && graceUntil) return t('kiosk.owed.late', { date: graceUntil })
  return undefined
}

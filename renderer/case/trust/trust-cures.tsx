import type { TrustRecordView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { Stack } from '../../ui/layout.tsx'

/** 首次整改 */
export function TrustCures({ record }: { record: TrustRecordView }) {
  const { t } = useTexts()
  const { cures, curesLeft, rules } = record
  return (
    <section data-testid="cures">
      <h4>{t('people.trust.curesTitle')}</h4>
      <Stack dense>
        <span>
          {t('people.trust.curesLeft', { days: rules.cureWindowDays, uses: rules.cureUses, left: curesLeft })}
        </span>
        {cures.map(({ caseId, caseNumber, on, backOn }) => (
          <span key={`${caseId}${on}`}>{t('people.trust.cureUsed', { on, backOn, number: caseNumber })}</span>
        ))}
      </Stack>
    </section>
  )
}

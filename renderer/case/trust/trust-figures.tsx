import type { TrustRecordView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { Descriptions } from '../../ui/descriptions.tsx'

export function TrustFigures({ record }: { record: TrustRecordView }) {
  const { t } = useTexts()
  const { owed, breached, repaired, rules } = record
  const beside = {
    owed: t('people.trust.cap', { count: rules.owedCap }),
    breached: repaired > 0 ? t('people.trust.repaired', { count: repaired }) : undefined,
  }
  const figures = [
    { key: 'owed', count: owed.length, note: beside.owed },
    { key: 'kept', count: record.kept, note: undefined },
    { key: 'late', count: record.late, note: undefined },
    { key: 'cured', count: record.cured, note: undefined },
    { key: 'waived', count: record.waived, note: undefined },
    { key: 'breached', count: breached, note: beside.breached },
  ] as const
  return (
    <Descriptions
      figures
      items={figures.map(({ key, count, note }) => ({
        key,
        label: t(`people.trust.figures.${key}`),
        children: (
          <span data-figure={key}>
            <strong>{count}</strong> {note && <span className="muted">{note}</span>}
          </span>
        ),
      }))}
    />
  )
}

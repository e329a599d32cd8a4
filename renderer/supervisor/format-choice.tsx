import type { FileFormatView } from '../../electron/api/contract/lists.ts'
import { useTexts } from '../texts/index.ts'
import { RadioGroup } from '../ui/choice.tsx'

export const FILE_FORMATS: readonly FileFormatView[] = ['xlsx', 'csvExcel', 'csv', 'html']

export function FormatChoice(props: {
  readonly value: FileFormatView
  readonly onChange: (format: FileFormatView) => void
}) {
  const { t } = useTexts()
  return (
    <div>
      <RadioGroup
        aria-label={t('lists.format')}
        value={props.value}
        onChange={props.onChange}
        options={FILE_FORMATS.map(value => ({ value, label: t(`lists.formats.${value}`) }))}
      />
      <div className="muted" role="status">
        {t(`lists.formatHints.${props.value}`)}
      </div>
    </div>
  )
}

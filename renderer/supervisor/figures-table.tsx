import type { FigureView, StatisticsAsked, StatisticsView } from '../../electron/api/contract/statistics.ts'
import { useTexts } from '../texts/index.ts'
import { type Column, DataTable } from '../ui/data-table.tsx'
import styles from './statistics.module.css'

type Definition = StatisticsView['definitions'][number]

interface Row {
  readonly key: string
  readonly name: string
  readonly figures: readonly FigureView[]
  readonly whole: boolean
}

export function FiguresTable({ data, by }: { readonly data: StatisticsView; readonly by: StatisticsAsked['by'] }) {
  const { t, pick } = useTexts()
  const ofMaterials = by === 'material' || by === 'channel'
  const rows: Row[] = [
    ...data.groups.map(({ value, name, figures }) => ({ key: value, name: pick(name), figures, whole: false })),
    { key: '\u0000total', name: t('stats.total'), figures: data.total, whole: true },
  ]
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t(`stats.dimensions.${by}`), render: row => row.name },
    ...data.definitions.map((definition, index) => ({
      key: definition.id,
      title: pick(definition.name),
      render: (row: Row) => {
        const figure = row.figures[index]
        const none = definition.about === 'cases' && ofMaterials && !row.whole
        return none || !figure ? '—' : <Figure definition={definition} figure={figure} />
      },
    })),
  ]
  return (
    <>
      <DataTable
        rowKey={row => row.key}
        columns={columns}
        rows={rows}
        rowProps={row => (row.whole ? { 'data-whole': true } : {})}
      />
      <details className={styles['definitions']}>
        <summary>{t('stats.definitions')}</summary>
        <dl>
          {data.definitions.map(({ id, name, definition }) => (
            <div key={id}>
              <dt>{pick(name)}</dt>
              <dd>{pick(definition)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}

/** Never without numerator and denominator. */
function Figure({ definition, figure }: { readonly definition: Definition; readonly figure: FigureView }) {
  if (figure.per === undefined) return <>{figure.of}</>
  const shown =
    figure.value === undefined
      ? '—'
      : definition.unit === 'rate'
        ? `${(figure.value * 100).toFixed(1)}%`
        : figure.value.toFixed(1)
  return (
    <>
      {shown} <span className="muted">{`${figure.of}/${figure.per}`}</span>
    </>
  )
}

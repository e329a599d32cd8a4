import type { ChangedItemView, DifferenceView } from '../../../electron/api/contract/catalogue.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'

type Names = DifferenceView['added']
type Fields = ChangedItemView['fields']

export function ImportDifference({ difference }: { readonly difference: DifferenceView }) {
  const { t } = useTexts()
  const { added, changed, withdrawn, unchanged, untouched } = difference
  const parts = [
    { key: 'added', names: added, children: <NameList names={added} /> },
    { key: 'changed', names: changed, children: changed.map(item => <Changed key={item.code} item={item} />) },
    { key: 'withdrawn', names: withdrawn, children: <NameList names={withdrawn} /> },
  ] as const
  const filled = parts.filter(({ names }) => names.length > 0)
  return (
    <>
      <p data-testid="difference">
        {t('catalogue.difference', {
          added: added.length,
          changed: changed.length,
          withdrawn: withdrawn.length,
          unchanged,
          untouched,
        })}
      </p>
      {filled.length === 0 && <p>{t('catalogue.nothing')}</p>}
      {filled.map(({ key, names, children }) => (
        <Disclosure key={key} title={`${t(`catalogue.${key}`)} (${names.length})`}>
          {children}
        </Disclosure>
      ))}
    </>
  )
}

function NameList({ names }: { readonly names: Names }) {
  const { pick } = useTexts()
  return (
    <ul>
      {names.map(({ code, name, version }) => (
        <li key={code}>
          {code} {pick(name)} <span className="muted">{version}</span>
        </li>
      ))}
    </ul>
  )
}

function Changed({ item }: { readonly item: ChangedItemView }) {
  const { t, pick } = useTexts()
  return (
    <section>
      <strong>
        {item.code} {pick(item.name)}
      </strong>{' '}
      <span className="muted">
        {item.versionBefore} → {item.version}
      </span>
      <FieldList fields={item.fields} />
      <ul>
        {item.materials.map(({ id, name, kind, fields }) => (
          <li key={id}>
            {t(`catalogue.${kind}`)} {pick(name)}
            <FieldList fields={fields} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function FieldList({ fields }: { readonly fields: Fields }) {
  const { t, pick, colon } = useTexts()
  if (fields.length === 0) return null
  return (
    <ul>
      {fields.map(({ field, title, before, after }) => (
        <li key={field}>
          {pick(title)}
          {colon}
          <AsWritten>{`${t('catalogue.before')} ${before ?? '—'} → ${t('catalogue.after')} ${after ?? '—'}`}</AsWritten>
        </li>
      ))}
    </ul>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { ItemVersionView } from '../../../electron/api/contract/catalogue.ts'
import type { ItemView, MaterialView } from '../../../electron/api/contract/items.ts'
import { catalogueQueries } from '../../data/catalogue.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { Descriptions } from '../../ui/descriptions.tsx'
import { Drawer } from '../../ui/dialog.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { Spinner } from '../../ui/spinner.tsx'

export function ItemDetail({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { data, error } = useQuery(catalogueQueries.versions(code))
  const newestFirst = data?.toReversed()
  return (
    <Drawer title={`${t('catalogue.versions')} ${code}`} onClose={onClose}>
      {error && <ErrorAlert error={error} />}
      {!data && !error && <Spinner />}
      {newestFirst?.map((version, index) => (
        <Disclosure key={version.from} title={<VersionTitle version={version} />} open={index === 0}>
          {version.item ? <ItemFields item={version.item} /> : t('catalogue.withdrawn')}
        </Disclosure>
      ))}
    </Drawer>
  )
}

function VersionTitle({ version: { from, item } }: { readonly version: ItemVersionView }) {
  const { t } = useTexts()
  const since = from ? `${t('catalogue.from')} ${from}` : t('catalogue.ever')
  return `${since} · ${item ? `${t('catalogue.version')} ${item.version}` : t('catalogue.withdrawn')}`
}

function ItemFields({ item }: { readonly item: ItemView }) {
  const { t, pick, listed } = useTexts()
  const field = (label: string, value: string) => ({ key: label, label, children: value })
  return (
    <>
      <Descriptions
        items={[
          field(t('catalogue.name'), pick(item.name)),
          field(t('catalogue.department'), pick(item.department)),
          field(t('catalogue.kind'), t(`catalogue.kinds.${item.kind}`)),
          field(t('catalogue.days'), `${item.promisedDays} / ${item.statutoryDays}`),
          field(t('catalogue.decides'), t(`catalogue.deciding.${decidingOf(item)}`)),
          ...(item.certificate ? [field(t('catalogue.certificate'), certificateOf(item.certificate, pick, t))] : []),
          field(t('catalogue.serves'), listed(item.serves.map(kind => t(`catalogue.subjects.${kind}`)))),
          field(t('catalogue.open'), t(item.openToDeferral ? 'catalogue.yes' : 'catalogue.no')),
          field(t('catalogue.credit'), listed(item.creditParties.map(party => t(`party.${party}`)))),
          field(
            t('catalogue.thresholds'),
            listed(Object.entries(item.thresholds).map(([scheme, grade]) => `${schemeName(scheme, t)} ${grade}`)),
          ),
          ...(item.situations.length > 0
            ? [field(t('catalogue.situations'), listed(item.situations.map(({ name }) => pick(name))))]
            : []),
          ...(item.endsOn === undefined ? [] : [field(t('catalogue.endsOn'), item.endsOn)]),
          ...(item.safety ? [field(t('catalogue.safety'), t('catalogue.yes'))] : []),
          field(t('catalogue.zeroTrip'), t(item.zeroTrip ? 'catalogue.yes' : 'catalogue.no')),
          field(t('catalogue.basis'), pick(item.basis)),
        ]}
      />
      <ul>
        {item.materials.map(material => (
          <li key={material.id}>
            <MaterialLine material={material} />
          </li>
        ))}
      </ul>
    </>
  )
}

function certificateOf(
  { name, validity }: NonNullable<ItemView['certificate']>,
  pick: Texts['pick'],
  t: Texts['t'],
): string {
  if (!validity) return pick(name)
  const years = validity.kind === 'months' && validity.months % 12 === 0 ? validity.months / 12 : undefined
  const lasts =
    validity.kind === 'longTerm'
      ? t('catalogue.longTerm')
      : years === undefined
        ? t('catalogue.months', { count: validity.months })
        : t('catalogue.years', { count: years })
  return t('catalogue.certificateLasts', { name: pick(name), lasts })
}

function decidingOf({ grantedAtWindow, secondPerson }: ItemView): 'window' | 'two' | 'refusals' {
  if (grantedAtWindow) return 'window'
  return secondPerson === 'always' ? 'two' : 'refusals'
}

function MaterialLine({ material }: { readonly material: MaterialView }) {
  const { t, pick, listed } = useTexts()
  const { core, deferral, appliesTo, replacedBy } = material
  const due =
    deferral?.due.kind === 'workingDays'
      ? t('catalogue.due', { days: deferral.due.days })
      : t('catalogue.beforeHandover')
  return (
    <>
      {pick(material.name)}{' '}
      <span className="muted">
        {t(`case.form.${material.form}`)} × {material.copies} ·{' '}
        {core ? t('catalogue.core') : deferral ? `${t(`case.mode.${deferral.mode}`)} ${due}` : t('catalogue.fixed')}
        {deferral?.proof && ` · ${t('catalogue.proof', { content: pick(deferral.proof.content) })}`}
        {appliesTo &&
          ` · ${t('catalogue.appliesTo', { whom: listed(appliesTo.map(relation => t(`catalogue.relations.${relation}`))) })}`}
        {replacedBy && ` · ${t('catalogue.replacedBy', { ids: listed(replacedBy) })}`}
      </span>
    </>
  )
}

const SCHEMES = ['letter', 'stars', 'householdStars', 'points', 'tiered'] as const

/** A hall's own scheme is called what its configuration calls it. */
function schemeName(id: string, t: Texts['t']): string {
  const known = SCHEMES.find(scheme => scheme === id)
  return known ? t(`catalogue.schemes.${known}`) : id
}

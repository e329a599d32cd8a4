import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './handover.module.css'

const PARTIES = ['applicant', 'handler'] as const

export function MayCollect(props: { readonly view: CaseView; readonly roles: readonly (typeof PARTIES)[number][] }) {
  const { t, colon } = useTexts()
  const { view, roles } = props
  const parties = PARTIES.filter(party => party === 'applicant' || !view.sameParty)
  return (
    <section data-testid="may-collect">
      <h4>{t('here.collect.may')}</h4>
      <ul className={styles['mayCollect']}>
        {parties.map(party => {
          const person = view.parties[party]
          if (!person) return null
          return (
            <li key={party}>
              {t(`party.${party}`)}
              {colon}
              <strong>
                <AsWritten>{person.name}</AsWritten>
              </strong>{' '}
              {person.number} {roles.includes(party) && <Tag tone="success">{t('here.collect.isHere')}</Tag>}
              {person.kind !== 'person' && <div className="muted">{t('here.collect.organisation')}</div>}
            </li>
          )
        })}
        <li className="muted">{t('here.collect.bearer')}</li>
      </ul>
    </section>
  )
}

import type { HallInfo } from '../data/use-hall.ts'
import styles from './banners.module.css'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { SyntheticBanner } from './synthetic-banner.tsx'

export function OverEverything({ hall, forCitizens }: { hall: HallInfo; forCitizens: boolean }) {
  const { readOnly, synthetic } = hall
  if (!readOnly && !synthetic) return null
  return (
    <div className={styles['overEverything']}>
      {readOnly && <ReadOnlyBanner fault={readOnly} forCitizens={forCitizens} />}
      {synthetic && <SyntheticBanner />}
    </div>
  )
}

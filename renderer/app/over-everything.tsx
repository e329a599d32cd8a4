import type { HallInfo } from '../data/use-hall.ts'
import styles from './banners.module.css'
import { ReadOnlyBanner } from './read-only-banner.tsx'
import { SyntheticBanner } from './synthetic-banner.tsx'

/** What stands over every page of a hall that cannot be written to, or that has made-up cases. Nothing where neither is so. */
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

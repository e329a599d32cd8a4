import { useTexts } from '../texts/index.ts'
import { classNames } from './class-names.ts'
import styles from './spinner.module.css'

export function Spinner({ page }: { readonly page?: boolean }) {
  const { t } = useTexts()
  return (
    <div role="status" data-spinner className={classNames(styles['place'], page && styles['page'])}>
      <span className={styles['ring']} />
      <span className="sr-only">{t('app.loading')}</span>
    </div>
  )
}

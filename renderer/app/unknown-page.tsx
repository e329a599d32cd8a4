import { Link } from '@tanstack/react-router'
import { useTexts } from '../texts/index.ts'

export function UnknownPage() {
  const { t } = useTexts()
  return (
    <section role="alert">
      <h2>{t('app.unknownPage')}</h2>
      <p>{t('app.unknownPageHint')}</p>
      <p>
        <Link to="/counter">{t('app.toCounter')}</Link>
      </p>
    </section>
  )
}

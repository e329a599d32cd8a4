import type { PersonMatters } from '../data/people.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'

/** A measure closes the terminal: where to go, until when, on what basis, and how to appeal. */
export function KioskClosed({ closed }: { readonly closed: NonNullable<PersonMatters['closed']> }) {
  const { t } = useTexts()
  const { from, to, decider, basis, name, appeal } = closed
  return (
    <section data-testid="closed">
      <h2>{t('kiosk.closed.title')}</h2>
      <p>{t('kiosk.closed.text', { from, to })}</p>
      <p>
        <AsWritten>{t('kiosk.closed.basis', { decider, basis, name })}</AsWritten>
      </p>
      <p>
        <AsWritten>{t('kiosk.closed.appeal', { appeal })}</AsWritten>
      </p>
    </section>
  )
}

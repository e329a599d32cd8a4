import type { PlainExplanationView } from '../../electron/api/contract/why.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import styles from './why.module.css'

/** 为什么, in plain words for the citizen. No grade. */
export function PlainWhy({ why }: { why: PlainExplanationView }) {
  const { t, pick } = useTexts()
  const sections = [
    { title: t('why.reasons'), lines: why.reasons },
    { title: t('why.since'), lines: why.since },
    { title: t('why.bring'), lines: why.bring },
    { title: t('why.routes'), lines: why.routes },
  ]
  return (
    <div className={styles['plainWhy']} data-testid="plain-why">
      <p>
        {pick(why.item)} {why.caseNumber}
      </p>
      <h2>{pick(why.headline)}</h2>
      {sections.map(
        ({ title, lines }) =>
          lines.length > 0 && (
            <section key={title}>
              <h3>{title}</h3>
              <ul>
                {lines.map(line => (
                  <li key={line.zh}>
                    <AsWritten>{pick(line)}</AsWritten>
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </div>
  )
}

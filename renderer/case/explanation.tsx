import type { ExplanationView } from '../../electron/api/contract/why.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { GatesPanel } from './gates-panel.tsx'
import styles from './why.module.css'

export function Explanation({ explanation }: { explanation: ExplanationView }) {
  const { t, pick, hallTime, colon, semicolon, bracketed, who } = useTexts()
  const { event, title, at, by, outcome, because, rules, words, gates, inputs = [], changes } = explanation
  return (
    <section className={styles['explanation']} data-explanation={event}>
      <h3>
        {pick(title)} <span className="muted">{at && hallTime(at)}</span>
      </h3>
      <p>
        {outcome && <strong>{t(`gates.outcome.${outcome}`)}</strong>}{' '}
        {because && <AsWritten>{pick(because.reason)}</AsWritten>}
      </p>
      <p className="muted">
        <AsWritten>
          {[
            ...(because ? [`${t('why.basis')}${colon}${pick(because.basis)}`] : []),
            ...(rules
              ? [t(rules.from ? 'why.rulesFrom' : 'why.rules', { version: rules.version, from: rules.from })]
              : []),
            ...(by ? [t('why.by', { name: who(by) })] : []),
          ].join(semicolon)}
        </AsWritten>
      </p>
      {words && (
        <blockquote>
          <AsWritten>{words}</AsWritten>
        </blockquote>
      )}
      {inputs.length > 0 && (
        <>
          <h4>{t('why.inputs')}</h4>
          <ul>
            {inputs.map(({ name, value, on }) => (
              <li key={`${name.zh}${value.zh}`}>
                {pick(name)}
                {colon}
                <AsWritten>{pick(value)}</AsWritten> {on && <span className="muted">{bracketed(on)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      {changes.length > 0 && (
        <>
          <h4>{t('why.changes')}</h4>
          <ul>
            {changes.map(change => (
              <li key={change.zh}>{pick(change)}</li>
            ))}
          </ul>
        </>
      )}
      {gates.length > 0 && (
        <GatesPanel gates={gates} promiseNext={outcome === 'trust' || outcome === 'askCredit'} detailed />
      )}
    </section>
  )
}

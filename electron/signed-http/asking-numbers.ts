import type { NumberSetting } from '../base/number-setting.ts'

type Range = Omit<NumberSetting, 'unit' | 'about'>

export function askingNumbers({
  timeoutMs,
  retries,
  retryPauseMs,
  breakAfter,
  breakForMs,
}: Readonly<Record<'timeoutMs' | 'retries' | 'retryPauseMs' | 'breakAfter' | 'breakForMs', Range>>) {
  return {
    timeoutMs: { ...timeoutMs, unit: 'ms', about: 'Total time for a request, with all attempts.' },
    retries: { ...retries, unit: 'times', about: 'Further attempts when nothing arrived or the service was busy.' },
    retryPauseMs: { ...retryPauseMs, unit: 'ms', about: 'Pause before the first further attempt; it doubles.' },
    breakAfter: { ...breakAfter, unit: 'times', about: 'Failures in a row after which the service is left alone.' },
    breakForMs: { ...breakForMs, unit: 'ms', about: 'How long the service is left alone.' },
  } as const
}

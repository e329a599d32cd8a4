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
    timeoutMs: { ...timeoutMs, unit: 'ms', about: 'Time for a request in all, further attempts included.' },
    retries: { ...retries, unit: 'times', about: 'Further attempts when nothing arrived or the service was busy.' },
    retryPauseMs: { ...retryPauseMs, unit: 'ms', about: 'Pause before the first further attempt; it doubles.' },
    breakAfter: { ...breakAfter, unit: 'times', about: 'Failures in a row after which the service is left alone.' },
    breakForMs: { ...breakForMs, unit: 'ms', about: 'For how long it is left alone.' },
  } as const
}

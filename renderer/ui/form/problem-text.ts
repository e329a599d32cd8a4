import type { Texts } from '../../texts/index.ts'

export interface Issue {
  readonly code: string
  readonly input?: unknown
  readonly expected?: unknown
  readonly origin?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
}

export function problemText({ code, input, expected, origin, minimum, maximum }: Issue, t: Texts['t']): string {
  const empty = input === undefined || input === '' || (typeof input === 'string' && input.trim() === '')
  if (empty)
    return t(
      expected === 'string' || expected === 'number' || expected === 'int' || code === 'too_small'
        ? 'form.fillIn'
        : 'form.choose',
    )
  if (code === 'too_big' && origin === 'string') return t('form.tooLong', { most: String(maximum) })
  if (code === 'too_big') return t('form.notMore', { most: String(maximum) })
  if (code === 'too_small') return t('form.notLess', { least: String(minimum) })
  return t('form.wrong')
}

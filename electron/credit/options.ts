import { defaultNumbers } from '../base/number-setting.ts'
import { askingNumbers } from '../signed-http/asking-numbers.ts'

export const SOURCE_NUMBERS = askingNumbers({
  timeoutMs: { min: 100, max: 30_000, default: 3000 },
  retries: { min: 0, max: 5, default: 2 },
  retryPauseMs: { min: 10, max: 2000, default: 150 },
  breakAfter: { min: 1, max: 50, default: 5 },
  breakForMs: { min: 100, max: 600_000, default: 15_000 },
})

export const HTTP_SOURCE_DEFAULTS = defaultNumbers(SOURCE_NUMBERS)

export interface Figure {
  readonly name: string
  readonly value: string
  readonly ratio?: number
  readonly limit?: { readonly kind: 'atMost' | 'atLeast'; readonly ratio: number }
}

export function memoryAndPause(
  { before, peak, longest }: { readonly before: number; readonly peak: number; readonly longest: number },
  most: { readonly mib: number; readonly ms: number },
): Figure[] {
  return [
    {
      name: `  most memory of its process (${before.toFixed(0)} MiB before), of ${most.mib} MiB`,
      value: `${peak.toFixed(0)} MiB`,
      ratio: peak / most.mib,
      limit: { kind: 'atMost', ratio: 1 },
    },
    pause('its process', longest, most.ms),
  ]
}

export function pause(whose: string, longest: number, most: number): Figure {
  return {
    name: `  longest time in which nothing else could be done, ${whose}, of ${most} ms`,
    value: `${longest.toFixed(0)} ms`,
    ratio: longest / most,
    limit: { kind: 'atMost', ratio: 1 },
  }
}

/** A missed limit is marked and fails nothing: machines are noisy. */
export function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`)
  for (const { name, value, ratio, limit } of figures) {
    const held = ratio === undefined ? '' : `  ratio ${ratio.toFixed(3)}`
    console.log(
      `  ${name.padEnd(84)} ${value.padStart(18)}${held}${limit ? `  ${verdict(ratio ?? Number.NaN, limit)}` : ''}`,
    )
  }
}

function verdict(ratio: number, limit: NonNullable<Figure['limit']>): string {
  const met = limit.kind === 'atMost' ? ratio <= limit.ratio : ratio >= limit.ratio
  return `limit ${limit.kind === 'atMost' ? '≤' : '≥'} ${limit.ratio} ${met ? 'met' : 'MISSED'}`
}

/** `fraction`: 0 least, 0.5 median, 1 greatest. */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(Math.floor(sorted.length * fraction), sorted.length - 1)] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
